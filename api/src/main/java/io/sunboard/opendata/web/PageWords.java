package io.sunboard.opendata.web;

import io.sunboard.platform.error.Messages;
import io.sunboard.shared.Language;
import io.sunboard.shared.Period;
import io.sunboard.shared.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What pages say in one language: messages below {@code page.}, and texts that have two. */
record PageWords(Messages messages, Language language, ZoneId zone) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy年M月");
  private static final DateTimeFormatter ENGLISH_DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter ENGLISH_MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

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
    return at == null ? "" : (english() ? ENGLISH_DAY : DAY).format(at.atZone(zone));
  }

  /** A month in words; a longer period by its code: 2023-Q2. */
  String period(Period period) {
    return period.first().equals(period.last())
        ? (english() ? ENGLISH_MONTH : MONTH).format(period.first())
        : period.code();
  }
}
