package io.sunboard.services;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Runs the classes of {@code io.sunboard.services.toolbox} with their third-party libraries in a
 * class loader of their own. Each is a {@code Function} from named texts to something that can be
 * closed, so that no type but the platform's crosses the border.
 */
public final class Toolbox {
  private final URLClassLoader loader;

  public Toolbox(Distribution distribution) {
    List<URL> urls = new ArrayList<>();
    urls.add(Toolbox.class.getProtectionDomain().getCodeSource().getLocation());
    for (Path jar : distribution.toolbox()) {
      urls.add(url(jar));
    }
    this.loader =
        new URLClassLoader(
            "toolbox", urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  /** Calls the tool of this simple class name. */
  @SuppressWarnings("unchecked")
  public AutoCloseable call(String tool, Map<String, String> arguments) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      Class<?> type = loader.loadClass("io.sunboard.services.toolbox." + tool);
      var function =
          (Function<Map<String, String>, AutoCloseable>)
              type.getDeclaredConstructor().newInstance();
      return function.apply(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The build left out " + tool, e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
