package io.sunboard.opendata.app;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How files and feeds name themselves.
 *
 * @param url where readers find this product, without a slash at its end; empty: as each request
 *     names it
 * @param publisher who publishes; empty: the name of the city's root unit
 * @param licence address of the licence that all of it is under; empty where the city names none
 */
@ConfigurationProperties("sunboard.open-data")
public record OpenDataSettings(
    @DefaultValue("") String url,
    @DefaultValue("") String publisher,
    @DefaultValue("") String licence) {}
