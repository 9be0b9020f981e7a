package io.sunboard.platform.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Bounds of the GraphQL endpoint.
 *
 * @param maxBody of a request
 * @param timeout until an answer must be there
 * @param maxAge how long caches may keep an anonymous answer before they ask again
 * @param keep how long this node itself gives the same anonymous answer again while nothing is
 *     committed; zero for never
 * @param keptBytes how much of them it holds
 * @param keepAlive between signs of life on an idle stream
 * @param initTimeout until a WebSocket must have said who it is
 * @param maxConnections open WebSockets, in all
 * @param maxStreams running subscriptions, in all
 * @param maxStreamsPerConnection running subscriptions on one WebSocket
 */
@ConfigurationProperties("sunboard.graphql.http")
record HttpSettings(
    @DefaultValue("256KB") DataSize maxBody,
    @DefaultValue("20s") Duration timeout,
    @DefaultValue("1s") Duration maxAge,
    @DefaultValue("1s") Duration keep,
    @DefaultValue("32MB") DataSize keptBytes,
    @DefaultValue("15s") Duration keepAlive,
    @DefaultValue("10s") Duration initTimeout,
    @DefaultValue("5000") int maxConnections,
    @DefaultValue("10000") int maxStreams,
    @DefaultValue("20") int maxStreamsPerConnection) {}
