package io.sunboard.searchindex;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A wire to the real Elasticsearch that can be cut and mended. */
final class Outage implements AutoCloseable {

  private final URI target = URI.create(TestCluster.urlUnderTest());
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final int port;
  private @Nullable ServerSocket listener;

  Outage() throws IOException {
    port = listen(0);
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Every connection ends, and no new one is accepted. */
  synchronized void cut() throws IOException {
    if (listener != null) {
      listener.close();
      listener = null;
    }
    for (Socket socket : open) {
      socket.close();
    }
    open.clear();
  }

  synchronized void mend() throws IOException {
    listen(port);
  }

  @Override
  public void close() throws IOException {
    cut();
  }

  private synchronized int listen(int at) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
    listener = socket;
    Thread.ofVirtual().start(() -> accept(socket));
    return socket.getLocalPort();
  }

  private void accept(ServerSocket socket) {
    while (!socket.isClosed()) {
      try {
        connect(socket, socket.accept());
      } catch (IOException e) {
        // Cut.
      }
    }
  }

  /** What was accepted just before the cut is cut too. */
  private synchronized void connect(ServerSocket socket, Socket client) throws IOException {
    if (socket.isClosed()) {
      client.close();
      return;
    }
    Socket server = new Socket(target.getHost(), target.getPort());
    open.add(client);
    open.add(server);
    Thread.ofVirtual().start(() -> copy(client, server));
    Thread.ofVirtual().start(() -> copy(server, client));
  }

  private static void copy(Socket from, Socket to) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      in.transferTo(out);
    } catch (IOException e) {
      // Cut.
    }
  }
}
