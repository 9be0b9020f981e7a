package io.sunboard.platform.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/**
 * A page without script, from two files on the class path: HTML with places like {@code {title}},
 * and its style, which stands at {@code {style}}.
 */
public final class PageTemplate {

  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

  private final String page;
  private final String style;

  public PageTemplate(String page, String style) {
    this.page = read(page);
    this.style = read(style);
  }

  /** The page with every place filled; values are HTML, so what comes from people is escaped. */
  public String filled(Map<String, String> values) {
    return PLACE
        .matcher(page)
        .replaceAll(place ->
            Matcher.quoteReplacement(
                "style".equals(place.group(1))
                    ? style
                    : values.getOrDefault(place.group(1), place.group())));
  }

  /** How a Content-Security-Policy names the style, and no other. */
  public String styleSource() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  public static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
  }

  private static String read(String resource) {
    try {
      return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
