package io.sunboard.platform.http;

import io.netty.buffer.ByteBufHolder;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection whose request was answered before its body had been read, as RFC 9112, 9.6 asks
 * for: the answer says {@code Connection: close}, since clients would otherwise send their next
 * request behind what is left of the body; then the rest is read and thrown away, since closing at
 * once would reset the connection and destroy the answer on its way; then the connection is closed.
 *
 * <p>Stands between the codec and what reads requests, one instance a connection.
 */
final class LingeringClose extends ChannelDuplexHandler {

  private final long most;
  private final Duration longest;

  /** Requests that have begun to arrive and have no whole answer yet. */
  private int waiting;

  /** Of the last of them, a part is still to come. */
  private boolean unread;

  private boolean ending;
  private boolean lingering;
  private long thrownAway;
  private @Nullable Future<?> patience;

  /**
   * A connection's handler.
   *
   * @param most bytes that are read after the answer
   * @param longest time for them
   */
  LingeringClose(long most, Duration longest) {
    this.most = most;
    this.longest = longest;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof LastHttpContent) {
      unread = false;
    } else if (message instanceof HttpRequest request) {
      waiting++;
      unread = hasBody(request);
    }
    if (!lingering) {
      ctx.fireChannelRead(message);
      return;
    }
    thrownAway += message instanceof ByteBufHolder part ? part.content().readableBytes() : 0;
    ReferenceCountUtil.release(message);
    if (!unread || thrownAway > most) {
      ctx.close();
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    if (lingering) {
      ctx.read();
    } else {
      ctx.fireChannelReadComplete();
    }
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (message instanceof HttpResponse response) {
      if (response.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
        if (response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)) {
          ctx.pipeline().remove(this);
        }
        ctx.write(message, promise);
        return;
      }
      // An answer to an earlier request says nothing about a later one's body.
      if (unread && waiting == 1) {
        ending = true;
        HttpUtil.setKeepAlive(response, false);
      }
    }
    ChannelFuture written = ctx.write(message, promise.unvoid());
    if (message instanceof LastHttpContent) {
      waiting--;
      if (ending) {
        written.addListener(_ -> linger(ctx));
      }
    }
  }

  @Override
  public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
    if (ending && ctx.channel().isActive()) {
      ctx.channel().closeFuture().addListener(_ -> promise.trySuccess());
      linger(ctx);
    } else {
      ctx.close(promise);
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable failure) {
    if (lingering) {
      ctx.close();
    } else {
      ctx.fireExceptionCaught(failure);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    if (patience != null) {
      patience.cancel(false);
    }
    ctx.fireChannelInactive();
  }

  private void linger(ChannelHandlerContext ctx) {
    if (lingering || !ctx.channel().isActive()) {
      return;
    }
    lingering = true;
    if (!unread) {
      ctx.close();
      return;
    }
    patience =
        ctx.executor().schedule(() -> ctx.close(), longest.toMillis(), TimeUnit.MILLISECONDS);
    if (ctx.channel() instanceof DuplexChannel channel) {
      channel.shutdownOutput();
    }
    ctx.read();
  }

  private static boolean hasBody(HttpRequest request) {
    return request.decoderResult().isFailure()
        || HttpUtil.isTransferEncodingChunked(request)
        || HttpUtil.getContentLength(request, 0L) > 0;
  }
}
