package io.sunboard.opendata.web;

import io.sunboard.platform.error.Messages;
import io.sunboard.shared.Language;
import io.sunboard.shared.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What pages say in one language: messages below {@code page.}, and texts that have two. */
record PageWords(Messages messages, Language language, ZoneId zone) {

  boolean english() {
    return language == Language.EN;
  }

  String of(String key, Object... arguments) {
    return messages.of("page." + key, english() ? Locale.ENGLISH : Locale.CHINESE, arguments);
  }

  String of(Text text) {
    return text.in(language);
  }

  /** A number as it was computed, without zeros that say nothing. */
  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** The day of an instant, in the city. */
  String day(@Nullable Instant at) {
    return at == null ? "" : at.atZone(zone).toLocalDate().toString();
  }
}
