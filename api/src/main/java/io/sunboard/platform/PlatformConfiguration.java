package io.sunboard.platform;

import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.i18n.AcceptHeaderLocaleContextResolver;
import org.springframework.web.server.i18n.LocaleContextResolver;

/** The city's time zone, the reader's language. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

  /** In which days, periods and office hours are told. */
  @Bean
  ZoneId timeZone(@Value("${sunboard.time-zone}") ZoneId zone) {
    return zone;
  }

  @Bean
  LocaleContextResolver localeContextResolver() {
    return new AcceptHeaderLocaleContextResolver() {
      @Override
      public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
        return new SimpleLocaleContext(Locales.of(exchange.getRequest().getHeaders()));
      }
    };
  }
}
