package io.sunboard.media.app;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Bounds of photos.
 *
 * @param key signs the addresses of photos and notices that staff get; the same on all nodes.
 *     Empty: one of this node's own, until it stops
 * @param folder of the object store under which the pictures lie
 * @param addressLife how long such an address is good for
 * @param maxSize of a photo as it comes
 * @param maxPixels of a photo that can be decoded in parts
 * @param maxPixelsWhole of a photo that must be held whole to be decoded: progressive JPEG, WebP
 * @param workers photos worked on at a time; each may need 150 MB of heap
 * @param atOnce photos held in memory at a time; further senders wait
 * @param atOncePerClient the same for one client
 * @param patience how long a sender waits for a turn
 * @param bodyTime until a photo must have arrived
 * @param publicPhotos photos that citizens of one network may send in {@code period}
 * @param staffPhotos photos that an account may send in {@code period}
 * @param keepUnattached until a photo that nothing refers to is deleted
 * @param orphansAfter until pictures that no row knows are deleted
 * @param housekeeping how often such photos are looked for
 */
@ConfigurationProperties("sunboard.media")
public record MediaSettings(
    @DefaultValue("") String key,
    @DefaultValue("photos") String folder,
    @DefaultValue("5m") Duration addressLife,
    @DefaultValue("10MB") DataSize maxSize,
    @DefaultValue("50000000") long maxPixels,
    @DefaultValue("16000000") long maxPixelsWhole,
    @DefaultValue("1") int workers,
    @DefaultValue("8") int atOnce,
    @DefaultValue("6") int atOncePerClient,
    @DefaultValue("15s") Duration patience,
    @DefaultValue("60s") Duration bodyTime,
    @DefaultValue("60") int publicPhotos,
    @DefaultValue("600") int staffPhotos,
    @DefaultValue("10m") Duration period,
    @DefaultValue("24h") Duration keepUnattached,
    @DefaultValue("1h") Duration orphansAfter,
    @DefaultValue("10m") Duration housekeeping) {}
