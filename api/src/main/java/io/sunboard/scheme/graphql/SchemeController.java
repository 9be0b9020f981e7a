package io.sunboard.scheme.graphql;

import io.sunboard.media.app.Uploads;
import io.sunboard.platform.error.UserError;
import io.sunboard.platform.graphql.Payloads;
import io.sunboard.platform.relay.Connection;
import io.sunboard.platform.relay.Cursor;
import io.sunboard.platform.relay.NodeFetcher;
import io.sunboard.platform.relay.PageRequest;
import io.sunboard.scheme.Scheme;
import io.sunboard.scheme.app.SchemeCommands;
import io.sunboard.scheme.app.SchemeReader;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Schemes: what is adopted is the public rule book, for everybody. */
@Controller
class SchemeController implements NodeFetcher {

  record AdoptSchemeInput(String uploadId, @Nullable Boolean checkOnly) {}

  record SchemePayload(@Nullable Scheme scheme, List<UserError> userErrors) {}

  private final SchemeReader schemes;
  private final UnitReader units;
  private final SchemeCommands commands;
  private final Uploads uploads;
  private final Payloads payloads;

  SchemeController(
      SchemeReader schemes,
      UnitReader units,
      SchemeCommands commands,
      Uploads uploads,
      Payloads payloads) {
    this.schemes = schemes;
    this.units = units;
    this.commands = commands;
    this.uploads = uploads;
    this.payloads = payloads;
  }

  @QueryMapping
  Mono<Connection<Scheme>> schemes(
      @Argument @Nullable Integer first, @Argument @Nullable String after) {
    PageRequest page = PageRequest.of(first, after, 2);
    return schemes
        .page(page.day(0), page.uuid(1), page.size())
        .map(found ->
            Connection.of(found, scheme -> Cursor.of(scheme.inForceFrom().atDay(1), scheme.id())));
  }

  @Override
  public String type() {
    return "Scheme";
  }

  @Override
  public Mono<Scheme> fetch(String key, Actor actor) {
    return Mono.justOrEmpty(uuid(key))
        .flatMap(id -> schemes.byIds(List.of(id)).mapNotNull(found -> found.get(id)));
  }

  @BatchMapping
  Mono<Map<Scheme, Unit>> owner(List<Scheme> of) {
    List<UnitCode> codes = of.stream().map(Scheme::owner).filter(Objects::nonNull).toList();
    return units
        .byCodes(codes)
        .collectMap(Unit::code)
        .map(found -> {
          Map<Scheme, Unit> owners = new HashMap<>();
          for (Scheme scheme : of) {
            UnitCode owner = scheme.owner();
            Unit unit = owner == null ? null : found.get(owner);
            if (unit != null) {
              owners.put(scheme, unit);
            }
          }
          return owners;
        });
  }

  @MutationMapping
  Mono<SchemePayload> adoptScheme(@Argument AdoptSchemeInput input, Actor actor, Locale locale) {
    actor.requireAdmin();
    return Mono.justOrEmpty(uuid(input.uploadId()))
        .flatMap(uploads::find)
        .flatMap(upload ->
            Boolean.TRUE.equals(input.checkOnly())
                ? commands.check(upload.bytes(), actor)
                : commands.adopt(upload.bytes(), actor))
        .defaultIfEmpty(Decision.refused(Refusal.at("uploadId", "UNKNOWN_UPLOAD")))
        .map(decision -> decision.map(SchemeCommands.Adopted::scheme))
        .map(decision -> payloads.of(decision, locale, SchemePayload::new));
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
