package io.sunboard.platform.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import io.sunboard.platform.relay.GlobalId;
import io.sunboard.shared.Language;
import io.sunboard.shared.Text;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Fields that are read off their object at once. A list of 100 rows asks for thousands of them, so
 * they go past the reflection that annotated controller methods need.
 */
public final class Fields {

  private Fields() {}

  /** A field that is some function of its object. */
  public static <S> DataFetcher<Object> of(Class<S> type, Function<S, @Nullable Object> value) {
    return new Light<>(type, (source, _) -> value.apply(source));
  }

  /** The global id of a {@code Node}. */
  public static <S> DataFetcher<Object> id(Class<S> type, Function<S, Object> key) {
    return of(type, source -> GlobalId.of(type.getSimpleName(), key.apply(source)));
  }

  /** A text in the language that the field's argument {@code language} names. */
  public static <S> DataFetcher<Object> text(Class<S> type, Function<S, @Nullable Text> value) {
    return new Light<>(
        type,
        (source, environment) -> {
          Text text = value.apply(source);
          return text == null ? null : text.in(language(environment.get()));
        });
  }

  /**
   * A field that a batch loader looks up by some key of its object.
   *
   * @param loader the name under which the batch loader is registered
   * @param key null where there is nothing to look up
   */
  public static <S, K> DataFetcher<Object> loaded(
      Class<S> type, String loader, Function<S, @Nullable K> key) {
    return new Light<>(
        type,
        (source, environment) -> {
          K wanted = key.apply(source);
          return wanted == null
              ? null
              : Objects.requireNonNull(environment.get().<K, Object>getDataLoader(loader))
                  .load(wanted);
        });
  }

  private static Language language(DataFetchingEnvironment environment) {
    return "EN".equals(String.valueOf(environment.<Object>getArgument("language")))
        ? Language.EN
        : Language.ZH;
  }

  @FunctionalInterface
  private interface Read<S> {
    @Nullable Object of(S source, Supplier<DataFetchingEnvironment> environment);
  }

  private record Light<S>(Class<S> type, Read<S> read) implements LightDataFetcher<Object> {

    @Override
    public @Nullable Object get(
        GraphQLFieldDefinition field,
        Object source,
        Supplier<DataFetchingEnvironment> environment) {
      return read.of(Objects.requireNonNull(type.cast(source)), environment);
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) {
      Object source = Objects.requireNonNull(environment.<Object>getSource());
      return read.of(Objects.requireNonNull(type.cast(source)), () -> environment);
    }
  }
}
