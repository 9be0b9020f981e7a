package io.sunboard.platform.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;

/**
 * Reads on wherever no request waits for its answer. Reactor Netty reads a connection on demand and
 * forgets to demand when a request that came before the answer to the one ahead of it was itself
 * answered at once (its issue 4361): what the client asks next would lie there for ever. To ask for
 * a read twice does no harm.
 *
 * <p>Stands between the codec and what reads requests, one instance a connection.
 */
final class ReadingOn extends ChannelDuplexHandler {

  private int waiting;
  private boolean informational;

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof HttpRequest) {
      waiting++;
    }
    ctx.fireChannelRead(message);
  }

  /** What was read may have been a part of a request only. */
  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    ctx.fireChannelReadComplete();
    readOn(ctx);
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (message instanceof HttpResponse response) {
      if (response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)) {
        ctx.pipeline().remove(this);
        ctx.write(message, promise);
        return;
      }
      informational = response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
    boolean answered = message instanceof LastHttpContent && !informational;
    if (!answered) {
      ctx.write(message, promise);
      return;
    }
    waiting--;
    ctx.write(message, promise.unvoid()).addListener(_ -> readOn(ctx));
  }

  private void readOn(ChannelHandlerContext ctx) {
    if (waiting == 0 && ctx.channel().isActive()) {
      ctx.read();
    }
  }
}
