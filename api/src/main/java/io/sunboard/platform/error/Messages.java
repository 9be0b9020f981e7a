package io.sunboard.platform.error;

import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.InvalidArgumentException;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.UnavailableException;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/**
 * What readers are told, from {@code messages/messages_zh.properties} and {@code _en}. Every locale
 * but English reads Chinese. Arguments appear as they are: 2023, not 2,023. A key that is nowhere
 * reads as itself.
 */
@Component
public class Messages {

  private static final String BUNDLES = "messages/messages";

  private final ResourceBundle chinese = bundle(Locale.CHINESE);
  private final ResourceBundle english = bundle(Locale.ENGLISH);

  /** The message {@code refusal.<code>}. */
  public String refusal(Refusal refusal, Locale locale) {
    return of("refusal." + refusal.code(), locale, refusal.arguments().toArray());
  }

  /** The message {@code fault.<code>}: what is wrong in a file and what would be right. */
  public String fault(String code, Locale locale, Object... arguments) {
    return of("fault." + code, locale, arguments);
  }

  /** The message {@code forbidden.<reason>}; names of roles are translated. */
  public String forbidden(ForbiddenException e, Locale locale) {
    Object[] named =
        Arrays.stream(e.arguments())
            .map(a -> has("role." + a) ? of("role." + a, locale) : a)
            .toArray();
    return of("forbidden." + e.reason(), locale, named);
  }

  /** The message {@code argument.<code>}; {@code {0}} is the argument's name, the rest follows. */
  public String argument(InvalidArgumentException e, Locale locale) {
    Object[] rest = e.arguments();
    Object[] all = new Object[rest.length + 1];
    all[0] = e.argument();
    System.arraycopy(rest, 0, all, 1, rest.length);
    return of("argument." + e.code(), locale, all);
  }

  /** The message {@code unavailable.<code>}. */
  public String unavailable(UnavailableException e, Locale locale) {
    return of("unavailable." + e.code(), locale);
  }

  /** The message {@code error.<code>}, for what concerns the request itself. */
  public String error(String code, Locale locale, Object... arguments) {
    return of("error." + code, locale, arguments);
  }

  /** Any message by its whole key. */
  public String of(String key, Locale locale, Object... arguments) {
    if (!has(key)) {
      return key;
    }
    ResourceBundle bundle =
        locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    Object[] plain = Arrays.stream(arguments).map(Messages::plain).toArray();
    return new MessageFormat(bundle.getString(key), locale).format(plain);
  }

  private boolean has(String key) {
    return chinese.containsKey(key) && english.containsKey(key);
  }

  private static Object plain(Object argument) {
    return argument instanceof BigDecimal number
        ? number.toPlainString()
        : String.valueOf(argument);
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        BUNDLES,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
