package io.sunboard.platform.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import io.sunboard.platform.error.GraphQlErrors;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Lets a document through to validation when its size and shape are within the limits, and
 * remembers the valid ones by their text, in a bounded cache.
 */
@Component
public class QueryGate implements PreparsedDocumentProvider {

  private final QueryLimits limits;
  private final GraphQlErrors errors;
  private final ParserOptions parser;
  private final Cache<String, PreparsedDocumentEntry> valid;

  QueryGate(QueryLimits limits, GraphQlErrors errors) {
    this.limits = limits;
    this.errors = errors;
    this.parser =
        ParserOptions.newParserOptions()
            .captureLineComments(false)
            .captureIgnoredChars(false)
            .maxTokens(limits.maxTokens())
            .maxWhitespaceTokens(4 * limits.maxTokens())
            .maxRuleDepth(10 * limits.maxDepth())
            .build();
    this.valid =
        Caffeine.newBuilder()
            .maximumWeight(limits.cachedCharacters())
            .weigher((String text, PreparsedDocumentEntry _) -> 64 + text.length())
            .build();
  }

  @Override
  public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
    PreparsedDocumentEntry known = valid.getIfPresent(input.getQuery());
    return CompletableFuture.completedFuture(
        known == null ? prepare(input, parseAndValidate) : known);
  }

  private PreparsedDocumentEntry prepare(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
    if (input.getQuery().length() > limits.maxCharacters()) {
      return new PreparsedDocumentEntry(refusal(Excess.size(limits), input));
    }
    // Found by the parser that runs again with validation; by then the document is known as small.
    input.getGraphQLContext().put(ParserOptions.class, parser);
    ParseAndValidateResult parsed = ParseAndValidate.parse(input);
    if (parsed.isFailure()) {
      return new PreparsedDocumentEntry(unparsed(parsed, input));
    }
    return QueryShape.check(parsed.getDocument(), limits)
        .map(excess -> new PreparsedDocumentEntry(refusal(excess, input)))
        .orElseGet(() -> {
          PreparsedDocumentEntry entry = parseAndValidate.apply(input);
          if (!entry.hasErrors()) {
            valid.put(input.getQuery(), entry);
          }
          return entry;
        });
  }

  private GraphQLError unparsed(ParseAndValidateResult parsed, ExecutionInput input) {
    return switch (parsed.getSyntaxException()) {
      case ParseCancelledTooDeepException _ ->
          refusal(Excess.of("QUERY_TOO_DEEP", limits.maxDepth()), input);
      case ParseCancelledException _ -> refusal(Excess.size(limits), input);
      default -> parsed.getSyntaxException().toInvalidSyntaxError();
    };
  }

  private GraphQLError refusal(Excess excess, ExecutionInput input) {
    return errors.refusal(excess.code(), input.getLocale(), excess.arguments().toArray());
  }
}
