package io.sunboard.services.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;

/** Asks a server on this machine whether it is there. */
public final class Http {
  private static final int TIMEOUT_MILLIS = 5_000;

  private Http() {}

  /** Whether the address answers 200. */
  public static boolean isOk(URI address) {
    try {
      // Never by a proxy that the environment names: it does not know this machine's loopback.
      var connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      try {
        return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      return false;
    }
  }
}
