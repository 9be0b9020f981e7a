package io.sunboard.media;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A photo as it is kept: cleaned, in all variants.
 *
 * @param id random: whoever does not know it cannot guess it, and it tells no time
 * @param uploadedBy the account; null when a citizen sent it, of whom nothing is known
 * @param size of the large variant, in bytes
 * @param width of the large variant, upright
 * @param height of the large variant, upright
 * @param digest SHA-256 of the large variant
 * @param released whether everybody may see it
 * @param derivedFrom the photo that it is a masked copy of
 * @param day under which the object store keeps it
 */
public record Photo(
    UUID id,
    @Nullable String uploadedBy,
    int size,
    int width,
    int height,
    String digest,
    PhotoState state,
    boolean released,
    @Nullable UUID derivedFrom,
    LocalDate day,
    Instant createdAt) {}
