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

  /** A number as it was computed, without zeros that say nothing; 87.90 keeps its own. */
  static String plain(BigDecimal number) {
    BigDecimal shortest = number.stripTrailingZeros();
    int places = Math.max(shortest.scale(), Math.min(number.scale(), 2));
    return number.setScale(Math.max(places, 0)).toPlainString();
  }

  /** The day of an instant, in the city. */
  String day(@Nullable Instant at) {
    return at == null ? "" : at.atZone(zone).toLocalDate().toString();
  }
}
