package io.sunboard.searchindex;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * How the indices and aliases of a family are called.
 *
 * <p>For the prefix {@code p}: alias {@code p} is what searches read; alias {@code p-write} names
 * the indices that every write goes to; an index is called {@code p-<layout>-<hash>-first} when
 * {@link SearchIndex#ensure} made it, else {@code p-<layout>-<hash>-<time>-<random>}.
 *
 * <p>Each index has an alias of its own besides, {@code <index>-door}. Bulk requests name the door
 * and require that it is an alias: so an index that has just been deleted is never created anew,
 * without its mapping, by a late write. And from its creation until it serves or is given up an
 * index bears the alias {@code <index>-filling}.
 */
record IndexNames(String prefix) {

  private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9-]{0,59}");
  private static final Pattern SUFFIX =
      Pattern.compile("-[0-9]{1,9}-[0-9a-f]{8}-(?:first|[0-9]{14}-[0-9a-f]{8})");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

  IndexNames {
    if (!PREFIX.matcher(prefix).matches()) {
      throw new IllegalArgumentException(
          "A prefix has 1 to 60 lower-case letters, digits and hyphens: " + prefix);
    }
  }

  String readAlias() {
    return prefix;
  }

  String writeAlias() {
    return prefix + "-write";
  }

  /** Meets every index of the family, and those of a family whose prefix is longer. */
  String pattern() {
    return prefix + "-*";
  }

  static String door(String index) {
    return index + "-door";
  }

  static String filling(String index) {
    return index + "-filling";
  }

  String first() {
    return made() + "-first";
  }

  /** Another one with every call. */
  String next() {
    String time = TIME.format(Instant.now());
    return "%s-%s-%08x".formatted(made(), time, ThreadLocalRandom.current().nextInt());
  }

  private String made() {
    return prefix + "-" + IndexLayout.NUMBER + "-" + IndexLayout.HASH;
  }

  boolean isMember(String index) {
    return index.startsWith(prefix) && SUFFIX.matcher(index.substring(prefix.length())).matches();
  }

  /** What an index that is read is worth by its name. */
  IndexState state(String index) {
    if (!isMember(index)) {
      return IndexState.OUTDATED;
    }
    String layout = index.substring(prefix.length() + 1).split("-", 2)[0];
    if (Integer.parseInt(layout) > IndexLayout.NUMBER) {
      return IndexState.NEWER;
    }
    if (!index.startsWith(made())) {
      return IndexState.OUTDATED;
    }
    return index.equals(first()) ? IndexState.UNFILLED : IndexState.CURRENT;
  }
}
