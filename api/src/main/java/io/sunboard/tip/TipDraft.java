package io.sunboard.tip;

import io.sunboard.category.Category;
import io.sunboard.contact.Contact;
import io.sunboard.contact.ContactInput;
import io.sunboard.profile.CityBounds;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Language;
import io.sunboard.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tip as a citizen wants to send it.
 *
 * @param category code of a class or a subclass
 * @param photos ids from {@code POST /media}, sent there by nobody who is signed in
 * @param point null when it is told in words only
 * @param address null or blank when there is a point
 * @param contact null for those who stay unknown
 * @param idempotencyKey 128 bits of the client's own making; see {@link IdempotencyKey}
 * @param language in which the citizen is answered
 * @param rewardClaim whether a reward is claimed 有奖举报
 */
public record TipDraft(
    String category,
    String text,
    List<UUID> photos,
    @Nullable Point point,
    @Nullable String address,
    @Nullable ContactInput contact,
    String idempotencyKey,
    Language language,
    boolean rewardClaim) {

  /** Degrees, WGS-84. */
  public record Point(double latitude, double longitude) {}

  private static final int LONGEST_ADDRESS = 200;

  public TipDraft {
    photos = List.copyOf(photos);
  }

  /** Keeps what citizens write out of logs. */
  @Override
  public String toString() {
    return "TipDraft[category=" + category + "]";
  }

  /**
   * What will be kept, or everything that is wrong, the contact included. What was typed is not
   * repeated.
   *
   * @param found null when there is no category of that code
   */
  public Decision<Tip.Sent> decide(
      UUID id, String number, @Nullable Category found, CityBounds city, Instant now) {
    List<Refusal> refusals = new ArrayList<>();
    if (found == null) {
      refusals.add(Refusal.at("category", "UNKNOWN_CATEGORY", TipText.clean(shortened(category))));
    } else if (!found.active()) {
      refusals.add(Refusal.at("category", "CATEGORY_RETIRED", category));
    }
    TipText.check("text", text, TipText.LONGEST, refusals);
    TipDecider.photos(photos, refusals);
    if (IdempotencyKey.parse(idempotencyKey).isEmpty()) {
      refusals.add(Refusal.at("idempotencyKey", "IDEMPOTENCY_KEY_FORM"));
    }
    String words = place();
    if (TipText.length(words) > LONGEST_ADDRESS) {
      refusals.add(Refusal.at("address", "TEXT_TOO_LONG", LONGEST_ADDRESS, TipText.length(words)));
    }
    Point at = point;
    if (at == null) {
      if (words.isEmpty()) {
        refusals.add(Refusal.at("address", "PLACE_REQUIRED"));
      }
    } else if (!(Math.abs(at.latitude()) <= 90) || !(Math.abs(at.longitude()) <= 180)) {
      refusals.add(Refusal.at("location", "POINT_IMPOSSIBLE"));
    } else if (!city.contains(at.latitude(), at.longitude())) {
      refusals.add(Refusal.at("location", "OUTSIDE_THE_CITY"));
    }
    if (contact != null
        && contact.decide("contact") instanceof Decision.Refused<Contact>(var faults)) {
      refusals.addAll(faults);
    }
    return refusals.isEmpty()
        ? Decision.accepted(
            new Tip.Sent(
                id,
                number,
                Objects.requireNonNull(found).code().value(),
                TipText.clean(text),
                photos,
                new TipPlace(
                    words.isEmpty() ? null : words,
                    at == null ? null : at.latitude(),
                    at == null ? null : at.longitude()),
                language,
                rewardClaim,
                now))
        : Decision.refused(refusals);
  }

  /** The address as it is kept: in one line; empty when there is none. */
  public String place() {
    return address == null ? "" : TipText.clean(address).replace('\n', ' ');
  }

  private static String shortened(String code) {
    return code.length() <= 20 ? code : code.substring(0, 20) + "…";
  }
}
