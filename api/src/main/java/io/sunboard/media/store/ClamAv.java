package io.sunboard.media.store;

import io.netty.channel.ChannelOption;
import io.sunboard.media.app.ScannerSettings;
import io.sunboard.media.app.VirusScanner;
import io.sunboard.shared.UnavailableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.tcp.TcpClient;

/**
 * ClamAV by its INSTREAM command: {@code zINSTREAM}, NUL, then pieces, each behind its length in
 * four bytes, then a length of 0; the answer is {@code stream: OK} or {@code stream: <name> FOUND},
 * and NUL. A connection for each file: clamd closes it anyway.
 */
@Component
class ClamAv implements VirusScanner {

  private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
  private static final int PIECE = 64 * 1024;
  private static final int CONNECT_MILLIS = 2_000;
  private static final Pattern FOUND = Pattern.compile("stream: (.{1,200}) FOUND");
  private static final String CLEAN = "stream: OK";

  private final ScannerSettings settings;
  private final TcpClient client;

  ClamAv(ScannerSettings settings) {
    this.settings = settings;
    this.client =
        TcpClient.create(ConnectionProvider.newConnection())
            .host(settings.host().isBlank() ? "localhost" : settings.host())
            .port(settings.port())
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS);
  }

  @Override
  public Mono<String> find(byte[] bytes) {
    return settings.host().isBlank()
        ? Mono.empty()
        : Mono.usingWhen(
                client.connect(),
                connection -> asked(connection, bytes),
                connection -> Mono.fromRunnable(connection::dispose))
            .timeout(settings.patience())
            .onErrorMap(e -> new UnavailableException("SCANNER_UNAVAILABLE", e))
            .flatMap(ClamAv::told);
  }

  /**
   * The answer without its NUL. Sent and read at once: of a file that is too large clamd reads no
   * more than it takes, answers, and hangs up.
   */
  private static Mono<String> asked(Connection connection, byte[] bytes) {
    Mono<Void> sent = connection.outbound().sendByteArray(pieces(bytes)).then();
    Mono<String> answer =
        connection
            .inbound()
            .receive()
            .asString(StandardCharsets.US_ASCII)
            .scan(String::concat)
            .filter(text -> text.endsWith("\0"))
            .next()
            .map(text -> text.substring(0, text.length() - 1))
            .switchIfEmpty(Mono.error(() -> new IOException("clamd hung up")));
    return Mono.firstWithSignal(answer, sent.then(Mono.never()));
  }

  private static Flux<byte[]> pieces(byte[] bytes) {
    Flux<byte[]> pieces =
        Flux.range(0, (bytes.length + PIECE - 1) / PIECE)
            .map(number -> {
              int from = number * PIECE;
              byte[] piece = Arrays.copyOfRange(bytes, from, Math.min(from + PIECE, bytes.length));
              return ByteBuffer.allocate(4 + piece.length).putInt(piece.length).put(piece).array();
            });
    return Flux.concat(Mono.just(COMMAND), pieces, Mono.just(new byte[4]));
  }

  private static Mono<String> told(String answer) {
    Matcher found = FOUND.matcher(answer);
    if (found.matches()) {
      return Mono.just(found.group(1));
    }
    return answer.equals(CLEAN)
        ? Mono.empty()
        // It could not look, for instance since the file is larger than it takes.
        : Mono.error(
            () -> new UnavailableException("SCANNER_UNAVAILABLE", new IOException(answer)));
  }
}
