package io.sunboard.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LingeringCloseTest {

  private final EmbeddedChannel channel =
      new EmbeddedChannel(new LingeringClose(1_000, Duration.ofSeconds(10)));

  @AfterEach
  void end() {
    channel.finishAndReleaseAll();
  }

  @Test
  void keepsAConnectionWhoseRequestHasBeenRead() {
    channel.writeInbound(upload(100), part(100), LastHttpContent.EMPTY_LAST_CONTENT);
    assertThat(answer(HttpResponseStatus.CREATED)).isNull();
    channel.writeInbound(new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/"));
    assertThat(answer(HttpResponseStatus.OK)).isNull();
    assertThat(channel.isActive()).isTrue();
  }

  @Test
  void readsTheRestAfterAnEarlyAnswerAndCloses() {
    channel.writeInbound(upload(300), part(100));
    int seen = channel.inboundMessages().size();
    assertThat(answer(HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE)).isEqualTo("close");
    channel.writeInbound(part(100));
    assertThat(channel.isActive()).isTrue();
    channel.writeInbound(part(100), LastHttpContent.EMPTY_LAST_CONTENT);
    assertThat(channel.isActive()).isFalse();
    assertThat(channel.inboundMessages()).as("nobody else hears of it").hasSize(seen);
  }

  @Test
  void waitsWithAnothersWishToCloseToo() {
    channel.writeInbound(upload(300));
    answer(HttpResponseStatus.UNAUTHORIZED);
    channel.close();
    assertThat(channel.isActive()).isTrue();
    channel.writeInbound(part(300), LastHttpContent.EMPTY_LAST_CONTENT);
    assertThat(channel.isActive()).isFalse();
  }

  @Test
  void givesUpAfterTooManyBytes() {
    channel.writeInbound(upload(5_000));
    answer(HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE);
    channel.writeInbound(part(1_000));
    assertThat(channel.isActive()).isTrue();
    channel.writeInbound(part(1));
    assertThat(channel.isActive()).isFalse();
  }

  @Test
  void givesUpAfterTooLongATime() {
    channel.freezeTime();
    channel.writeInbound(upload(300));
    answer(HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE);
    channel.advanceTimeBy(9, TimeUnit.SECONDS);
    channel.runScheduledPendingTasks();
    assertThat(channel.isActive()).isTrue();
    channel.advanceTimeBy(2, TimeUnit.SECONDS);
    channel.runScheduledPendingTasks();
    assertThat(channel.isActive()).isFalse();
  }

  @Test
  void anAnswerToTheRequestBeforeLeavesTheNextOneAlone() {
    channel.writeInbound(upload(10), part(10), LastHttpContent.EMPTY_LAST_CONTENT, upload(300));
    assertThat(answer(HttpResponseStatus.CREATED)).isNull();
    channel.writeInbound(part(300), LastHttpContent.EMPTY_LAST_CONTENT);
    assertThat(answer(HttpResponseStatus.CREATED)).isNull();
    assertThat(channel.isActive()).isTrue();
  }

  @Test
  void anEncouragementIsNoAnswer() {
    channel.writeInbound(upload(300));
    assertThat(answer(HttpResponseStatus.CONTINUE)).isNull();
    channel.writeInbound(part(300), LastHttpContent.EMPTY_LAST_CONTENT);
    assertThat(answer(HttpResponseStatus.CREATED)).isNull();
    assertThat(channel.isActive()).isTrue();
  }

  private static HttpRequest upload(int length) {
    HttpRequest request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/uploads");
    request.headers().set(HttpHeaderNames.CONTENT_LENGTH, length);
    return request;
  }

  private static HttpContent part(int length) {
    return new DefaultHttpContent(Unpooled.wrappedBuffer(new byte[length]));
  }

  /** Answers, and says what the answer says about the connection. */
  private @Nullable String answer(HttpResponseStatus status) {
    channel.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status));
    HttpResponse sent = channel.readOutbound();
    return sent.headers().get(HttpHeaderNames.CONNECTION);
  }
}
