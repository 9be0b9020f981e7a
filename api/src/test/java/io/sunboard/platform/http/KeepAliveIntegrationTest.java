package io.sunboard.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Sunboard;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** One connection, many requests: none of them is left lying. */
class KeepAliveIntegrationTest {

  private static final String SLOW =
      "GET /graphql?query=%7Brankings(first:1)%7Bnodes%7Bperiod%7D%7D%7D HTTP/1.1\r\n"
          + "Host: localhost\r\n\r\n";

  /** Refused on the spot, before anything has to be looked up. */
  private static final String AT_ONCE =
      "GET /config.json HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer nonsense\r\n\r\n";

  @Test
  void answersWhatFollowsARequestThatCameTooEarly() throws IOException {
    URI api = Sunboard.url();
    try (Socket socket = new Socket(api.getHost(), api.getPort())) {
      socket.setSoTimeout(60_000);
      InputStream in = socket.getInputStream();
      for (int round = 0; round < 10; round++) {
        send(socket, SLOW + AT_ONCE);
        assertThat(status(in)).isEqualTo(200);
        assertThat(status(in)).isEqualTo(401);
        send(socket, SLOW);
        assertThat(status(in)).isEqualTo(200);
      }
    }
  }

  @Test
  void answersARequestThatComesInPieces() throws IOException {
    URI api = Sunboard.url();
    try (Socket socket = new Socket(api.getHost(), api.getPort())) {
      socket.setSoTimeout(60_000);
      InputStream in = socket.getInputStream();
      send(socket, SLOW + AT_ONCE + SLOW.substring(0, 20));
      assertThat(status(in)).isEqualTo(200);
      assertThat(status(in)).isEqualTo(401);
      send(socket, SLOW.substring(20));
      assertThat(status(in)).isEqualTo(200);
    }
  }

  private static void send(Socket socket, String requests) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(requests.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  /** Reads one whole answer. */
  private static int status(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      assertThat(next).as(head::toString).isNotNegative();
      head.append((char) next);
    }
    int length =
        head.toString()
            .lines()
            .filter(line -> line.regionMatches(true, 0, "content-length:", 0, 15))
            .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
            .findFirst()
            .orElseThrow();
    in.readNBytes(length);
    return Integer.parseInt(head.substring(9, 12));
  }
}
