package io.sunboard.platform.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.InvalidArgumentException;
import io.sunboard.shared.Refusal;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

  private final Messages messages = new Messages();

  @Test
  void bothLanguagesSayTheSameThings() {
    Properties chinese = bundle("zh");
    Properties english = bundle("en");
    assertThat(chinese.keySet()).isEqualTo(english.keySet()).hasSizeGreaterThan(50);
    for (String key : chinese.stringPropertyNames()) {
      assertThat(places(chinese, key)).as(key).isEqualTo(places(english, key));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyMessageIsWellFormedAndNotEmpty(String language) {
    Properties bundle = bundle(language);
    for (String key : bundle.stringPropertyNames()) {
      String text = bundle.getProperty(key);
      assertThat(text).as(key).isNotBlank().doesNotContain("'");
      assertThat(new MessageFormat(text).format(new Object[0])).as(key).isNotBlank();
    }
  }

  @Test
  void everyMessageIsFoundInBothLanguages() {
    for (String key : bundle("zh").stringPropertyNames()) {
      assertThat(messages.of(key, Locale.CHINESE)).isNotEqualTo(key);
      assertThat(messages.of(key, Locale.ENGLISH)).isNotEqualTo(key);
    }
  }

  @Test
  void everyCodeThatStandsInTheSourcesHasAMessage() throws IOException {
    assertThat(codes("Refusal\\s*\\.of\\(\\s*\"([A-Z_]+)\"")).allMatch(c -> has("refusal." + c));
    assertThat(codes("Refusal\\s*\\.at\\(\\s*[^,;]+,\\s*\"([A-Z_]+)\""))
        .hasSizeGreaterThan(20)
        .allMatch(c -> has("refusal." + c));
    assertThat(codes("new InvalidArgumentException\\(\\s*\"([A-Z_]+)\""))
        .isNotEmpty()
        .allMatch(c -> has("argument." + c));
    assertThat(codes("new UnavailableException\\(\\s*\"([A-Z_]+)\""))
        .isNotEmpty()
        .allMatch(c -> has("unavailable." + c));
    assertThat(codes("new RefusedRequest\\(\\s*[A-Za-z.]+[A-Z_]+,\\s*\"([A-Z_]+)\""))
        .isNotEmpty()
        .allMatch(c -> has("error." + c));
  }

  @Test
  void speaksEnglishToThoseWhoPreferItAndChineseToEverybodyElse() {
    Refusal refusal = Refusal.at("round", "UNKNOWN_ROUND");
    String chinese = messages.refusal(refusal, Locale.SIMPLIFIED_CHINESE);
    assertThat(messages.refusal(refusal, Locale.FRENCH)).isEqualTo(chinese);
    assertThat(messages.refusal(refusal, Locale.UK)).isNotEqualTo(chinese);
  }

  @Test
  void showsArgumentsAsTheyAre() {
    InvalidArgumentException e =
        new InvalidArgumentException(
            "PAGE_SIZE_OUT_OF_RANGE", "first", 2023, new BigDecimal("1E2"));
    assertThat(messages.argument(e, Locale.ENGLISH)).contains("first", "2023", "100");
  }

  @Test
  void namesRolesInTheReadersLanguage() {
    ForbiddenException e = new ForbiddenException(ForbiddenException.ROLE_REQUIRED, "LEADER");
    assertThat(messages.forbidden(e, Locale.CHINESE)).contains("领导");
    assertThat(messages.forbidden(e, Locale.ENGLISH)).contains("leader");
  }

  @Test
  void givesTheKeyOfAMessageThatIsNowhere() {
    assertThat(messages.of("refusal.NO_SUCH", Locale.CHINESE)).isEqualTo("refusal.NO_SUCH");
  }

  /** A code that ends with an underscore is the beginning of several. */
  private static boolean has(String key) {
    return key.endsWith("_")
        ? bundle("zh").stringPropertyNames().stream().anyMatch(known -> known.startsWith(key))
        : bundle("zh").containsKey(key);
  }

  private static Set<String> places(Properties bundle, String key) {
    return PLACE
        .matcher(bundle.getProperty(key))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> codes(String pattern) throws IOException {
    Pattern use = Pattern.compile(pattern);
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<Path> java = files.filter(file -> file.toString().endsWith(".java")).toList();
      Set<String> codes = new TreeSet<>();
      for (Path file : java) {
        use.matcher(Files.readString(file)).results().forEach(found -> codes.add(found.group(1)));
      }
      return codes;
    }
  }

  private static Properties bundle(String language) {
    Path file = Path.of("src/main/resources/messages/messages_" + language + ".properties");
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      Properties bundle = new Properties();
      bundle.load(reader);
      return bundle;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
