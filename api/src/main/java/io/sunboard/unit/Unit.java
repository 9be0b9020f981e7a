package io.sunboard.unit;

import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * Unit 责任单位: a body that is answerable and can be ranked.
 *
 * @param parent the unit above; null at the root
 * @param path codes from the root down to this one, each followed by a slash
 * @param active false once it was merged, split or dissolved
 * @param revision counts changes, from 1
 */
public record Unit(
    UnitCode code,
    Text name,
    Tier tier,
    @Nullable UnitCode parent,
    String path,
    boolean active,
    int revision) {}
