package io.sunboard.alert;

import io.sunboard.shared.Refusal;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which addresses can be told at all; what their names mean is looked at when they are called. */
public final class Destinations {

  private static final int LONGEST_URL = 500;
  private static final int LONGEST_MAIL = 254;
  private static final Pattern MAIL =
      Pattern.compile(
          "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,63}");

  private Destinations() {}

  /**
   * What is wrong with a webhook's address; empty when nothing is.
   *
   * @param anywhere whether http and private addresses will do, as for tests
   */
  public static Optional<Refusal> webhook(String text, boolean anywhere) {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException malformed) {
      return Optional.of(Refusal.at("webhook", "MALFORMED_WEBHOOK", LONGEST_URL));
    }
    String host = uri.getHost();
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    boolean known = scheme.equals("https") || (anywhere && scheme.equals("http"));
    if (text.length() > LONGEST_URL
        || host == null
        || !known
        || uri.getRawUserInfo() != null
        || uri.getRawFragment() != null
        || !text.chars().allMatch(c -> c > ' ' && c < 127)) {
      return Optional.of(Refusal.at("webhook", "MALFORMED_WEBHOOK", LONGEST_URL));
    }
    InetAddress literal = literal(host);
    boolean inside =
        literal != null
            ? !PublicAddress.is(literal)
            : host.equalsIgnoreCase("localhost") || host.indexOf('.') < 0;
    return inside && !anywhere
        ? Optional.of(Refusal.at("webhook", "PRIVATE_WEBHOOK"))
        : Optional.empty();
  }

  /** The address that a host's name is, when it is one rather than a name. */
  public static @Nullable InetAddress literal(String host) {
    try {
      return InetAddress.ofLiteral(host);
    } catch (IllegalArgumentException aName) {
      return null;
    }
  }

  /** What is wrong with an e-mail address; empty when nothing is. */
  public static Optional<Refusal> email(String text) {
    return text.length() <= LONGEST_MAIL && MAIL.matcher(text).matches()
        ? Optional.empty()
        : Optional.of(Refusal.at("email", "MALFORMED_EMAIL"));
  }
}
