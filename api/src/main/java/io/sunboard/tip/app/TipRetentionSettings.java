package io.sunboard.tip.app;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what citizens sent is kept.
 *
 * @param contactAfterSettlement the contact, since the tip came to its end
 * @param wordsAfterSettlement words, place and photos as they were sent, since then
 * @param every how often what is due is looked for; zero for never
 */
@ConfigurationProperties("sunboard.retention")
public record TipRetentionSettings(
    @DefaultValue("30d") Duration contactAfterSettlement,
    @DefaultValue("180d") Duration wordsAfterSettlement,
    @DefaultValue("10m") Duration every) {}
