package io.sunboard.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Does the same thing several times at once. */
public final class Together {

  private Together() {}

  /** Starts {@code times} calls at the same moment and answers what they return, in order. */
  public static <T> List<T> all(int times, IntFunction<T> call) {
    CyclicBarrier start = new CyclicBarrier(times);
    try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
      List<Future<T>> started = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        int n = i;
        started.add(
            threads.submit(() -> {
              start.await();
              return call.apply(n);
            }));
      }
      List<T> answers = new ArrayList<>();
      for (Future<T> each : started) {
        answers.add(each.get());
      }
      return answers;
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
