package io.sunboard.unit;

import io.sunboard.shared.Text;

/**
 * A tier 层级 of the tree; the city decides how many there are and what they are called.
 *
 * @param code stable: CITY, COUNTY
 * @param depth 0 at the root's tier, more below
 */
public record Tier(String code, int depth, Text name) {}
