package io.sunboard.media;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Speaks clamd's INSTREAM over TCP, and knows one signature: EICAR's test file, which every scanner
 * knows. No ClamAV is needed where tests run; that a real one answers the same was tried by hand.
 */
final class ScannerInHand implements AutoCloseable {

  /** In two parts, or scanners would find it here. */
  static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

  enum Mood {
    WATCHFUL,
    SILENT,
    OVERSTRAINED
  }

  private final ServerSocket server;
  private final AtomicInteger looks = new AtomicInteger();
  private volatile Mood mood = Mood.WATCHFUL;

  ScannerInHand() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return server.getLocalPort();
  }

  /** How many files it has looked at. */
  int looks() {
    return looks.get();
  }

  void be(Mood next) {
    mood = next;
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        Thread.ofVirtual().start(() -> answer(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void answer(Socket client) {
    try (client) {
      DataInputStream in = new DataInputStream(client.getInputStream());
      byte[] command = in.readNBytes("zINSTREAM\0".length());
      if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
        return;
      }
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      for (int length = in.readInt(); length != 0; length = in.readInt()) {
        file.writeBytes(in.readNBytes(length));
      }
      looks.incrementAndGet();
      if (mood == Mood.SILENT) {
        // Until whoever asked hangs up.
        in.read();
        return;
      }
      String verdict =
          mood == Mood.OVERSTRAINED
              ? "INSTREAM size limit exceeded. ERROR\0"
              : file.toString(StandardCharsets.ISO_8859_1).contains(EICAR)
                  ? "stream: Eicar-Test-Signature FOUND\0"
                  : "stream: OK\0";
      client.getOutputStream().write(verdict.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException hungUp) {
      // Whoever asked did not wait for the answer.
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
