package io.sunboard.platform.table;

import io.sunboard.shared.ImportFault;
import io.sunboard.shared.RowReader;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Schedulers;

/**
 * An uploaded table that may be long: read once for its faults, and again, when it has none, for
 * its records, some at a time. Neither keeps more than it is at work on.
 *
 * @param <T> a record
 */
public final class TableImport<T> {

  private static final int BATCH = 1_000;

  private final byte[] bytes;
  private final Supplier<RowReader<T>> readers;

  /**
   * @param readers a new one each time, which read the same
   */
  public TableImport(byte[] bytes, Supplier<RowReader<T>> readers) {
    this.bytes = bytes;
    this.readers = readers;
  }

  /** Every fault; a file that is no table at all is a fault of the whole file. */
  public Mono<List<ImportFault>> faults() {
    return Mono.fromCallable(
            () -> {
              RowReader<T> reader = readers.get();
              Iterator<List<String>> rows = TableReader.rows(bytes);
              while (rows.hasNext() && !reader.done()) {
                reader.next(rows.next());
              }
              return reader.faults();
            })
        .subscribeOn(Schedulers.boundedElastic())
        .onErrorResume(
            UnreadableTableException.class,
            unreadable -> Mono.just(List.of(ImportFault.file(unreadable.reason().name()))));
  }

  /** The records of a table without faults, in order; the next ones when these are done with. */
  public Flux<List<T>> batches() {
    return Flux.<T, Records<T>>generate(
            () -> new Records<>(readers.get(), TableReader.rows(bytes)), Records::next)
        .subscribeOn(Schedulers.boundedElastic())
        .buffer(BATCH);
  }

  private record Records<T>(RowReader<T> reader, Iterator<List<String>> rows) {

    private Records<T> next(SynchronousSink<T> sink) {
      while (rows.hasNext()) {
        Optional<T> found = reader.next(rows.next());
        if (found.isPresent()) {
          sink.next(found.get());
          return this;
        }
      }
      sink.complete();
      return this;
    }
  }
}
