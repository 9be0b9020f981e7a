package io.sunboard.open311.web;

import io.sunboard.category.Category;
import io.sunboard.category.CategoryCode;
import io.sunboard.category.app.CategoryReader;
import io.sunboard.platform.Locales;
import io.sunboard.platform.error.Messages;
import io.sunboard.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * {@code GET /open311/v2/services.{json,xml}} and {@code services/{code}.{json,xml}}: the catalogue
 * of categories in which something new may be reported; classes stand for cases of which no more is
 * known. Names in the language of {@code Accept-Language}.
 *
 * <p>Every category has one attribute to be sent, the consent without which no contact is kept; and
 * where it says when there is a case at all, one that is only shown.
 */
@RestController
class ServicesEndpoint {

  private final CategoryReader categories;
  private final Jurisdictions jurisdictions;
  private final Formats formats;
  private final Messages messages;

  ServicesEndpoint(
      CategoryReader categories, Jurisdictions jurisdictions, Formats formats, Messages messages) {
    this.categories = categories;
    this.jurisdictions = jurisdictions;
    this.formats = formats;
    this.messages = messages;
  }

  @GetMapping("/open311/v2/services.{format:json|xml}")
  Mono<ResponseEntity<byte[]>> services(
      @RequestParam(name = "jurisdiction_id", required = false) @Nullable String jurisdiction,
      ServerWebExchange exchange) {
    jurisdictions.require(jurisdiction);
    Language language = language(exchange);
    return categories
        .all()
        .collectList()
        .map(all -> {
          Map<CategoryCode, Category> byCode =
              all.stream().collect(Collectors.toMap(Category::code, each -> each));
          List<Tree> services =
              all.stream()
                  .filter(Category::active)
                  .map(each ->
                      service(
                          each,
                          Objects.requireNonNull(byCode.get(each.code().classCode())),
                          language))
                  .toList();
          return formats.answer(exchange, "services", new Tree.Listed("service", services));
        });
  }

  private static Tree service(Category category, Category group, Language language) {
    return new Tree()
        .with("service_code", category.code().value())
        .with("service_name", category.name().in(language))
        .with("description", category.filingStandard())
        .with("metadata", true)
        // What is sent gets a token; its number follows once there is something to show.
        .with("type", "batch")
        .with("keywords", String.join(", ", category.name().zh(), category.name().en()))
        .with("group", group.name().in(language));
  }

  @GetMapping("/open311/v2/services/{code}.{format:json|xml}")
  Mono<ResponseEntity<byte[]>> definition(
      @PathVariable String code,
      @RequestParam(name = "jurisdiction_id", required = false) @Nullable String jurisdiction,
      ServerWebExchange exchange) {
    jurisdictions.require(jurisdiction);
    return Mono.justOrEmpty(CategoryCode.parse(code))
        .flatMap(categories::byCode)
        .filter(Category::active)
        .map(category ->
            formats.answer(exchange, "service_definition", definition(category, exchange)))
        .switchIfEmpty(Mono.error(() -> Open311Fault.unknown("UNKNOWN_SERVICE", code)));
  }

  private Tree definition(Category category, ServerWebExchange exchange) {
    String standard = category.filingStandard();
    Locale locale = Locales.of(exchange.getRequest().getHeaders());
    List<Tree> attributes = new ArrayList<>();
    if (standard != null) {
      attributes.add(
          attribute("filing_standard", messages.of("open311.filing", locale, standard), 1)
              .with("variable", false)
              .with("datatype", "text")
              .with("values", new Tree.Listed("value", List.of())));
    }
    attributes.add(
        attribute("consent", messages.of("open311.consent", locale), attributes.size() + 1)
            .with("variable", true)
            .with("datatype", "singlevaluelist")
            .with(
                "values",
                new Tree.Listed(
                    "value",
                    List.of(
                        new Tree()
                            .with("key", "true")
                            .with("name", messages.of("open311.agreed", locale))))));
    return new Tree()
        .with("service_code", category.code().value())
        .with("attributes", new Tree.Listed("attribute", attributes));
  }

  private static Tree attribute(String code, String description, int order) {
    return new Tree()
        .with("variable", null)
        .with("code", code)
        .with("datatype", null)
        .with("required", false)
        .with("datatype_description", null)
        .with("order", order)
        .with("description", description);
  }

  private static Language language(ServerWebExchange exchange) {
    return Locales.of(exchange.getRequest().getHeaders()).equals(Locale.ENGLISH)
        ? Language.EN
        : Language.ZH;
  }
}
