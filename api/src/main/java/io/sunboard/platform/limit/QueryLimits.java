package io.sunboard.platform.limit;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How large a query may be. Numbers of fields, aliases and directives are counted with fragments
 * spread out, over all operations of a document.
 *
 * @param maxCharacters length of the document
 * @param maxTokens lexical tokens of the document; the introspection query has about 500
 * @param maxDepth fields below one another; introspection needs 15
 * @param maxFields fields in all
 * @param maxSameName fields with one name in one place
 * @param maxRootFields fields at the top of an operation
 * @param maxRootAliases aliases at the top of an operation
 * @param maxAliases aliases in all
 * @param maxDirectives directives in all
 * @param maxCost fields that the answer may hold, lists being as long as asked for
 * @param listSize how long a list without {@code first} is taken to be
 * @param pageSize how long a list with {@code first} is when the argument is absent
 * @param pageSizes the same for single fields, as Type.field
 * @param maxPageSize the most that any {@code first} may ask for
 * @param cachedCharacters how much text of parsed documents is remembered
 */
@ConfigurationProperties("sunboard.graphql.limits")
public record QueryLimits(
    @DefaultValue("40000") int maxCharacters,
    @DefaultValue("4000") int maxTokens,
    @DefaultValue("16") int maxDepth,
    @DefaultValue("400") int maxFields,
    @DefaultValue("10") int maxSameName,
    @DefaultValue("20") int maxRootFields,
    @DefaultValue("10") int maxRootAliases,
    @DefaultValue("50") int maxAliases,
    @DefaultValue("30") int maxDirectives,
    @DefaultValue("20000") int maxCost,
    @DefaultValue("5") int listSize,
    @DefaultValue("20") int pageSize,
    @DefaultValue Map<String, Integer> pageSizes,
    @DefaultValue("100") int maxPageSize,
    @DefaultValue("1000000") long cachedCharacters) {

  public QueryLimits {
    pageSizes = Map.copyOf(pageSizes);
  }
}
