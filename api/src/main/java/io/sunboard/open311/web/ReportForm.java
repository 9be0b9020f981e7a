package io.sunboard.open311.web;

import io.sunboard.contact.ContactInput;
import io.sunboard.contact.ContactKind;
import io.sunboard.shared.Language;
import io.sunboard.tip.TipDraft;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Makes a tip of the standard's form. {@code device_id} and {@code account_id} are not kept:
 * whoever reports stays unknown unless they leave a contact, with {@code attribute[consent]=true}.
 */
final class ReportForm {

  /** A photo of this server: its address, or the id that {@code POST /media} answered. */
  private static final Pattern PHOTO =
      Pattern.compile(
          "(?:https?://[^/?#]+)?(?:/media/)?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})");

  private static final SecureRandom RANDOM = new SecureRandom();

  private ReportForm() {}

  /**
   * The tip; what a tip itself has to say about it comes later.
   *
   * @param key the client's own for this request; null: one that nobody can repeat
   */
  static TipDraft draft(
      MultiValueMap<String, String> form, @Nullable String key, Language language) {
    String category = text(form, "service_code");
    if (category == null) {
      throw Open311Fault.bad("REQUIRED", "service_code");
    }
    String description = text(form, "description");
    if (description == null) {
      throw Open311Fault.bad("REQUIRED", "description");
    }
    String address = text(form, "address_string");
    TipDraft.Point point = point(form);
    if (point == null && address == null) {
      throw Open311Fault.bad(text(form, "address_id") == null ? "PLACE_REQUIRED" : "ADDRESS_ID");
    }
    return new TipDraft(
        category,
        description,
        photos(form),
        point,
        address,
        contact(form, language),
        key == null ? random() : key,
        language,
        false);
  }

  private static TipDraft.@Nullable Point point(MultiValueMap<String, String> form) {
    Double latitude = decimal(form, "lat", 90);
    Double longitude = decimal(form, "long", 180);
    if (latitude == null && longitude == null) {
      return null;
    }
    if (latitude == null || longitude == null) {
      throw Open311Fault.bad("LAT_AND_LONG");
    }
    return new TipDraft.Point(latitude, longitude);
  }

  private static @Nullable Double decimal(
      MultiValueMap<String, String> form, String name, int most) {
    String text = text(form, name);
    if (text == null) {
      return null;
    }
    double value;
    try {
      value = Double.parseDouble(text);
    } catch (NumberFormatException notANumber) {
      value = Double.NaN;
    }
    if (!(Math.abs(value) <= most)) {
      throw Open311Fault.bad("RANGE", name, -most, most);
    }
    return value;
  }

  private static List<UUID> photos(MultiValueMap<String, String> form) {
    List<UUID> photos = new ArrayList<>();
    for (String each : form.getOrDefault("media_url", List.of())) {
      if (!each.isBlank()) {
        Matcher photo = PHOTO.matcher(each.strip());
        if (!photo.matches()) {
          throw Open311Fault.bad("FOREIGN_MEDIA");
        }
        photos.add(UUID.fromString(photo.group(1)));
      }
    }
    return photos;
  }

  private static @Nullable ContactInput contact(
      MultiValueMap<String, String> form, Language language) {
    String phone = text(form, "phone");
    String email = text(form, "email");
    String name =
        Stream.of("last_name", "first_name")
            .map(part -> text(form, part))
            .filter(part -> part != null)
            .collect(Collectors.joining(" "));
    if (phone == null && email == null && name.isEmpty()) {
      return null;
    }
    boolean consent = "true".equals(form.getFirst("attribute[consent]"));
    if (name.isEmpty() && email == null) {
      return new ContactInput(ContactKind.PHONE, String.valueOf(phone), consent, language);
    }
    if (name.isEmpty() && phone == null) {
      return new ContactInput(ContactKind.EMAIL, String.valueOf(email), consent, language);
    }
    String all =
        Stream.of(name, phone, email)
            .filter(part -> part != null && !part.isEmpty())
            .collect(Collectors.joining(", "));
    return new ContactInput(ContactKind.OTHER, all, consent, language);
  }

  private static String random() {
    byte[] bits = new byte[16];
    RANDOM.nextBytes(bits);
    return HexFormat.of().formatHex(bits);
  }

  private static @Nullable String text(MultiValueMap<String, String> form, String name) {
    String text = form.getFirst(name);
    return text == null || text.isBlank() ? null : text.strip();
  }
}
