package io.sunboard.opendata;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A feed, whatever its format.
 *
 * @param id stays the same for ever, wherever the product moves
 * @param home the page for people
 * @param author who publishes
 * @param entries newest first
 * @param gone what was in the feed and has been withdrawn since
 */
public record Feed(
    String id,
    String title,
    String description,
    String home,
    String author,
    List<Entry> entries,
    List<Gone> gone) {

  public Feed {
    entries = List.copyOf(entries);
    gone = List.copyOf(gone);
  }

  /**
   * One thing that is public.
   *
   * @param id stays the same for ever, through corrections too
   * @param image address of a picture
   * @param tags what it is about
   * @param sample whether it is invented
   */
  public record Entry(
      String id,
      String url,
      String title,
      String text,
      Instant published,
      Instant updated,
      @Nullable String image,
      List<String> tags,
      boolean sample) {
    public Entry {
      tags = List.copyOf(tags);
    }

    /** The title, which says so when the thing is invented. */
    public String markedTitle() {
      return sample ? "【示例数据】" + title : title;
    }
  }

  /** A tombstone. */
  public record Gone(String id, Instant at, @Nullable String reason) {}

  /** When it last changed; the epoch when it never held anything. */
  public Instant updated() {
    Optional<Instant> last =
        Stream.concat(entries.stream().map(Entry::updated), gone.stream().map(Gone::at))
            .max(Comparator.naturalOrder());
    return last.orElse(Instant.EPOCH);
  }
}
