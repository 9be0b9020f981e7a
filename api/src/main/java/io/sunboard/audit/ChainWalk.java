package io.sunboard.audit;

import io.sunboard.audit.AuditFault.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Goes along the chain, entry by entry in the order of their numbers, up to the first fault. Holds
 * one entry in hand at most: an edited one and one that was put in are told apart by the next.
 */
public final class ChainWalk {

  /** How a walk stands after an entry. */
  public sealed interface Step {
    /** Nothing wrong so far. */
    record Onward() implements Step {}

    /** Here the chain is broken. */
    record Broken(AuditFault fault) implements Step {}

    /** A genuine entry, but not the one that belongs here. */
    record OutOfPlace(AuditRecord entry) implements Step {}
  }

  private static final Step ONWARD = new Step.Onward();

  private final Links links;
  private long expected;
  private String last;
  private @Nullable String sealer;
  private @Nullable AuditRecord suspect;

  /**
   * @param from the first number to come
   * @param last the link of the entry before it
   */
  public ChainWalk(Links links, long from, String last) {
    this.links = links;
    this.expected = from;
    this.last = last;
  }

  public Step next(AuditRecord entry) {
    boolean genuine = links.isAuthentic(entry) && !outdated(entry);
    AuditRecord doubtful = suspect;
    if (doubtful != null) {
      // What follows an inserted entry knows nothing of it.
      boolean putIn = genuine && entry.previous().equals(last);
      return broken(doubtful.number(), putIn ? Kind.INSERTED : Kind.EDITED);
    }
    if (entry.number() != expected) {
      return entry.number() < expected
          ? broken(entry.number(), Kind.INSERTED)
          : broken(expected, Kind.MISSING);
    }
    if (!genuine) {
      suspect = entry;
      return ONWARD;
    }
    if (!entry.previous().equals(last)) {
      return new Step.OutOfPlace(entry);
    }
    last = entry.link();
    sealer = entry.keyId();
    expected++;
    return ONWARD;
  }

  /** Behind an entry by the newest secret an older one, which others may have by now, is none. */
  private boolean outdated(AuditRecord entry) {
    return links.newest().equals(sealer) && !links.newest().equals(entry.keyId());
  }

  /** After the last entry: whether this is where the chain ends. */
  public Step end(ChainEnd head) {
    AuditRecord doubtful = suspect;
    if (doubtful != null) {
      return broken(
          doubtful.number(), doubtful.number() > head.number() ? Kind.INSERTED : Kind.EDITED);
    }
    if (!links.isAuthentic(head)) {
      return broken(expected - 1, Kind.HEAD_EDITED);
    }
    if (expected <= head.number()) {
      return broken(expected, Kind.TRUNCATED);
    }
    return expected - 1 == head.number()
            && last.equals(head.link())
            && (sealer == null || sealer.equals(head.keyId()))
        ? ONWARD
        : broken(expected - 1, Kind.HEAD_EDITED);
  }

  /** The number of the last entry that was right. */
  public long reached() {
    return expected - 1;
  }

  private static Step broken(long number, Kind kind) {
    return new Step.Broken(new AuditFault(number, kind));
  }
}
