package io.sunboard.platform;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** The languages that readers are spoken to: Chinese, and English for those who prefer it. */
public final class Locales {

  public static final Locale DEFAULT = Locale.CHINESE;
  private static final List<Locale> SUPPORTED = List.of(Locale.CHINESE, Locale.ENGLISH);

  private Locales() {}

  /** What {@code Accept-Language} asks for; Chinese when it is absent, malformed, or neither. */
  public static Locale of(HttpHeaders headers) {
    try {
      Locale best = Locale.lookup(headers.getAcceptLanguage(), SUPPORTED);
      return best == null ? DEFAULT : best;
    } catch (IllegalArgumentException malformed) {
      return DEFAULT;
    }
  }
}
