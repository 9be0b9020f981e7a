package io.sunboard.platform.table;

import io.sunboard.shared.ImportFault;
import io.sunboard.shared.Sheet;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Files that were uploaded as tables, read as sheets. */
public final class UploadedSheets {

  private UploadedSheets() {}

  /**
   * Reads a file's cells off the event loop, then its records.
   *
   * @param records reads the rows, the first of which is the heading; may look things up first
   * @return what was read; a file that is no table at all is a fault of the whole file
   */
  public static <T> Mono<Sheet.Reading<T>> read(
      byte[] bytes, Function<List<List<String>>, Mono<Sheet.Reading<T>>> records) {
    return Mono.fromCallable(() -> TableReader.read(bytes))
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(records)
        .onErrorResume(
            UnreadableTableException.class,
            unreadable ->
                Mono.just(Sheet.Reading.faulty(ImportFault.file(unreadable.reason().name()))));
  }
}
