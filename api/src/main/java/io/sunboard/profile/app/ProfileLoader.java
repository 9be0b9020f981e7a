package io.sunboard.profile.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.profile.CityProfile;
import io.sunboard.profile.CityUnits;
import io.sunboard.profile.CityUnits.UnitEntry;
import io.sunboard.scheme.app.SchemeCommands;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Tier;
import io.sunboard.unit.Unit;
import io.sunboard.unit.UnitPlan;
import io.sunboard.unit.app.Supervision;
import io.sunboard.unit.app.UnitCommands;
import io.sunboard.unit.app.UnitReader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Loads a city profile through the use cases that people use, step by step: what is there already
 * is left alone, so that a loading that was interrupted goes on where it stopped.
 */
@Service
public class ProfileLoader {

  /** What loading did: the city's unit, and how many things it created. */
  public record Loaded(Unit city, int created) {}

  private static final Logger log = LoggerFactory.getLogger(ProfileLoader.class);

  private final ProfileFiles files;
  private final CityStore city;
  private final UnitReader units;
  private final UnitCommands unitCommands;
  private final Supervision supervision;
  private final CatalogueLoader catalogues;
  private final SchemeCommands schemeCommands;
  private final RoundLoader rounds;
  private final List<ProfilePart> parts;
  private final AuditTrail audit;
  private final Clock clock;

  ProfileLoader(
      ProfileFiles files,
      CityStore city,
      UnitReader units,
      UnitCommands unitCommands,
      Supervision supervision,
      CatalogueLoader catalogues,
      SchemeCommands schemeCommands,
      RoundLoader rounds,
      List<ProfilePart> parts,
      AuditTrail audit,
      Clock clock) {
    this.files = files;
    this.city = city;
    this.units = units;
    this.unitCommands = unitCommands;
    this.supervision = supervision;
    this.catalogues = catalogues;
    this.schemeCommands = schemeCommands;
    this.rounds = rounds;
    this.parts = List.copyOf(parts);
    this.audit = audit;
    this.clock = clock;
  }

  /** Loads; an administrator asks for it. */
  public Mono<Decision<Loaded>> load(String profile, Actor actor) {
    actor.requireAdmin();
    return loadFor(profile, actor);
  }

  /** Loads at the start of the product, as its configuration asks for it. */
  public Mono<Decision<Loaded>> load(String profile) {
    return loadFor(profile, loader("configuration", Set.of()));
  }

  private Mono<Decision<Loaded>> loadFor(String profile, Actor actor) {
    if (!files.exists(profile)) {
      return Mono.just(Decision.refused(Refusal.at("profile", "UNKNOWN_PROFILE", profile)));
    }
    return city.oneAtATime(
        city.profile()
            .filter(loaded -> !loaded.equals(profile))
            .map(other -> Decision.<Loaded>refused(Refusal.at("profile", "ANOTHER_CITY", other)))
            .switchIfEmpty(Mono.defer(() -> loadAll(files.profile(profile), actor))));
  }

  private Mono<Decision<Loaded>> loadAll(CityProfile profile, Actor actor) {
    List<Mono<Integer>> steps = new ArrayList<>();
    steps.add(
        city.claim(profile.code(), profile.city(), profile.ground(), clock.instant())
            .thenReturn(0));
    steps.add(loadUnits(files.units(profile.code())));
    String catalogue = profile.catalogue();
    if (catalogue != null) {
      steps.add(catalogues.load(profile.code(), catalogue));
    }
    profile.schemes().forEach(name -> steps.add(adopt(profile.code(), name)));
    profile.rounds().forEach(name -> steps.add(rounds.load(profile.code(), name)));
    for (ProfilePart part : parts) {
      if (files.has(profile.code(), part.file())) {
        byte[] file = files.part(profile.code(), part.file());
        steps.add(Mono.defer(() -> part.load(file, loader("admin", Set.of()))));
      }
    }
    return Flux.fromIterable(steps)
        .concatMap(step -> step)
        .reduce(0, Integer::sum)
        .doOnNext(created -> log.info("profile {}: {} things created", profile.code(), created))
        .flatMap(created -> noted(profile, created, actor).thenReturn(created))
        .flatMap(created ->
            units
                .byCode(new UnitCode(profile.city()))
                .map(root -> Decision.accepted(new Loaded(root, created))));
  }

  /** Each step is in the audit trail by itself; this says who asked for all of them. */
  private Mono<Void> noted(CityProfile profile, int created, Actor actor) {
    return created == 0
        ? Mono.empty()
        : audit.record(
            actor,
            AuditEntry.setup(
                "loadProfile", "Profile", profile.code(), null, Map.of("created", created)));
  }

  private Mono<Integer> loadUnits(CityUnits wanted) {
    Actor admin = loader("admin", Set.of());
    List<Tier> tiers = new ArrayList<>();
    wanted.tiers().forEach(tier -> tiers.add(new Tier(tier.code(), tiers.size(), tier.name())));
    return unitCommands
        .nameTiers(tiers, admin)
        .thenMany(Flux.fromIterable(wanted.units()))
        .concatMap(entry -> create(entry, admin))
        .reduce(0, Integer::sum);
  }

  /** A unit that exists stays as the administrators have made it. */
  private Mono<Integer> create(UnitEntry entry, Actor admin) {
    UnitPlan plan =
        new UnitPlan(
            entry.code(), entry.name().zh(), entry.name().en(), entry.tier(), entry.parent(), null);
    return units
        .byCode(new UnitCode(entry.code()))
        .map(_ -> 0)
        .switchIfEmpty(
            Mono.defer(() ->
                unitCommands
                    .upsert(plan, admin)
                    .doOnNext(ProfileLoader::done)
                    .then(supervise(entry, admin))
                    .thenReturn(1)));
  }

  private Mono<Void> supervise(UnitEntry entry, Actor admin) {
    return entry.supervises() == null
        ? Mono.empty()
        : supervision
            .assign(entry.code(), entry.supervises(), admin)
            .doOnNext(ProfileLoader::done)
            .then();
  }

  private Mono<Integer> adopt(String profile, String name) {
    return Mono.defer(() ->
        schemeCommands
            .adopt(files.scheme(profile, name), loader("admin", Set.of()))
            .map(decision -> done(decision).created() ? 1 : 0));
  }

  /** What was decided on; a profile that is refused is the product's own fault. */
  static <T> T done(Decision<T> decision) {
    return switch (decision) {
      case Decision.Accepted<T>(T value) -> value;
      case Decision.Refused<T>(List<Refusal> refusals) ->
          throw new IllegalStateException("the profile is refused: " + refusals);
    };
  }

  /** Stands for the person who would take the step; the event log names it so. */
  static Actor loader(String username, Set<StaffRole> roles) {
    return new Actor(
        "profile:" + username, username, "profile", !roles.isEmpty(), roles.isEmpty(), roles, null);
  }
}
