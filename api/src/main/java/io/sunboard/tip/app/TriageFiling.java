package io.sunboard.tip.app;

import io.sunboard.media.MaskBox;
import io.sunboard.media.app.PhotoIntake;
import io.sunboard.problem.Filing;
import io.sunboard.problem.Hand;
import io.sunboard.problem.Problem;
import io.sunboard.problem.ProblemSource;
import io.sunboard.problem.ProblemState;
import io.sunboard.problem.app.FileFinding;
import io.sunboard.problem.app.ProblemLedger;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.PersonalCheck;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import io.sunboard.tip.Tip;
import io.sunboard.tip.TipCommand;
import io.sunboard.tip.TipEvent;
import io.sunboard.tip.TipPlace;
import io.sunboard.tip.TipStep;
import io.sunboard.tip.app.TriageCommands.Request;
import io.sunboard.tip.app.TriageSteps.Locked;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes a new problem of a tip 受理: in words of the office and with copies of the chosen photos, on
 * file in the same transaction. Whoever handles it learns the day on which it was seen, and nothing
 * else of the citizen's.
 */
@Service
public class TriageFiling {

  /**
   * The problem, all of it written anew.
   *
   * @param category null for the tip's own
   * @param keepPlace whether the problem gets the tip's point
   * @param photos which of the tip's photos it gets
   * @param notPersonal what looks like personal data in the words and is none, to the letter
   */
  public record Draft(
      @Nullable String category,
      String title,
      String description,
      String address,
      @Nullable Double latitude,
      @Nullable Double longitude,
      boolean keepPlace,
      UnitCode territory,
      List<Chosen> photos,
      List<String> notPersonal) {
    public Draft {
      photos = List.copyOf(photos);
      notPersonal = List.copyOf(notPersonal);
    }
  }

  /** A photo of the tip, and what is painted over in the problem's copy. */
  public record Chosen(UUID photo, List<MaskBox> boxes) {
    public Chosen {
      boxes = List.copyOf(boxes);
    }
  }

  /** Stands for a problem that is not on file yet. */
  private static final UUID NOT_YET = new UUID(0, 0);

  private final TriageRequests requests;
  private final TriageSteps steps;
  private final StaffTips tips;
  private final ProblemLedger problems;
  private final FileFinding file;
  private final PhotoIntake photos;
  private final ZoneId zone;

  TriageFiling(
      TriageRequests requests,
      TriageSteps steps,
      StaffTips tips,
      ProblemLedger problems,
      FileFinding file,
      PhotoIntake photos,
      ZoneId zone) {
    this.requests = requests;
    this.steps = steps;
    this.tips = tips;
    this.problems = problems;
    this.file = file;
    this.photos = photos;
    this.zone = zone;
  }

  /** Files the problem and makes the tip, and those that follow it, part of it. */
  public Mono<Decision<StaffTip>> run(Request request, Draft draft, Actor actor) {
    actor.require(StaffRole.SUPERVISOR);
    List<Refusal> personal = personal(draft);
    return personal.isEmpty()
        ? copies(request, draft, actor)
            .flatMap(copied ->
                switch (copied) {
                  case Decision.Refused<List<UUID>>(var refusals) ->
                      Mono.just(Decision.<StaffTip>refused(refusals));
                  case Decision.Accepted<List<UUID>>(var ids) ->
                      requests.once(
                          request, actor, hand -> accept(request, draft, ids, hand, actor));
                })
        : Mono.just(Decision.refused(personal));
  }

  /** The unit that handles it needs to know where, and never whose telephone rings there. */
  private static List<Refusal> personal(Draft draft) {
    List<Refusal> found =
        new ArrayList<>(
            PersonalCheck.refusals("problem.title", draft.title(), draft.notPersonal()));
    found.addAll(
        PersonalCheck.refusals("problem.description", draft.description(), draft.notPersonal()));
    return found;
  }

  /**
   * Copies of the photos, before the transaction, which would have to wait for them. Those that
   * nothing comes of are tidied away with all that nobody refers to.
   */
  private Mono<Decision<List<UUID>>> copies(Request request, Draft draft, Actor actor) {
    if (draft.photos().isEmpty()) {
      return Mono.just(Decision.accepted(List.of()));
    }
    return problems
        .hand(actor)
        .flatMap(hand ->
            tips.byIds(List.of(request.tip()), hand)
                .next()
                .flatMap(found -> {
                  ForbiddenException objection = found.reach().objection(TipStep.ACCEPT, hand);
                  return objection == null
                      ? copies(found.tip(), request, draft, actor)
                      : Mono.error(objection);
                }))
        .defaultIfEmpty(TriageSteps.unknown());
  }

  private Mono<Decision<List<UUID>>> copies(Tip tip, Request request, Draft draft, Actor actor) {
    Integer expected = request.expectedRevision();
    if (expected != null && expected != tip.revision()) {
      // Taken before or overtaken: the transaction says which, and needs no photos for it.
      return Mono.just(Decision.accepted(List.of()));
    }
    List<Refusal> unknown = new ArrayList<>();
    for (int i = 0; i < draft.photos().size(); i++) {
      UUID photo = draft.photos().get(i).photo();
      if (!tip.sent().photos().contains(photo)) {
        unknown.add(Refusal.at("problem.photos." + i + ".id", "UNKNOWN_PHOTO", photo));
      } else if (chosen(draft).indexOf(photo) < i) {
        unknown.add(Refusal.at("problem.photos." + i + ".id", "TWICE", photo));
      }
    }
    return unknown.isEmpty()
        ? Flux.range(0, draft.photos().size())
            .concatMap(i -> {
              Chosen chosen = draft.photos().get(i);
              return photos
                  .copy(chosen.photo(), chosen.boxes(), actor)
                  .map(copy -> below("problem.photos." + i, copy));
            })
            .collectList()
            .map(TriageFiling::all)
        : Mono.just(Decision.refused(unknown));
  }

  private static Decision<List<UUID>> all(List<Decision<UUID>> each) {
    List<UUID> ids = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    for (Decision<UUID> one : each) {
      switch (one) {
        case Decision.Accepted<UUID>(UUID id) -> ids.add(id);
        case Decision.Refused<UUID>(var why) -> refusals.addAll(why);
      }
    }
    return refusals.isEmpty() ? Decision.accepted(ids) : Decision.refused(refusals);
  }

  private Mono<Decision<Tip>> accept(
      Request request, Draft draft, List<UUID> copies, Hand hand, Actor actor) {
    return steps
        .lock(request.tip(), TipStep.ACCEPT, hand)
        .flatMap(locked ->
            steps
                .decide(
                    locked,
                    new TipCommand.Accept(NOT_YET, "", ProblemState.FILED, chosen(draft)),
                    request.expectedRevision())
                .flatMap(possible ->
                    switch (possible) {
                      case Decision.Refused<TipEvent>(var refusals) ->
                          Mono.just(Decision.<Tip>refused(refusals));
                      case Decision.Accepted<TipEvent> _ ->
                          copies.size() == draft.photos().size()
                              ? file(locked, request, draft, copies, hand, actor)
                              : stale(locked.tip());
                    }))
        .defaultIfEmpty(TriageSteps.unknown());
  }

  /** It was another when its photos were to be copied. */
  private static Mono<Decision<Tip>> stale(Tip tip) {
    return Mono.just(
        Decision.refused(Refusal.at("expectedRevision", "STALE_REVISION", tip.revision())));
  }

  private static List<UUID> chosen(Draft draft) {
    return draft.photos().stream().map(Chosen::photo).toList();
  }

  private Mono<Decision<Tip>> file(
      Locked locked, Request request, Draft draft, List<UUID> copies, Hand hand, Actor actor) {
    return file.run(filing(locked.tip(), draft, copies), steps.now(), actor)
        .flatMap(filed ->
            switch (below("problem", filed)) {
              case Decision.Refused<Problem>(var refusals) ->
                  Mono.just(Decision.<Tip>refused(refusals));
              case Decision.Accepted<Problem>(Problem problem) ->
                  steps.take(
                      locked,
                      new TipCommand.Accept(
                          problem.id(), problem.number(), problem.state(), chosen(draft)),
                      request.expectedRevision(),
                      hand,
                      actor);
            });
  }

  private Filing filing(Tip tip, Draft draft, List<UUID> copies) {
    TipPlace place = tip.sent().place();
    String category = draft.category();
    return new Filing(
        category == null ? tip.sent().category() : category,
        ProblemSource.TIP,
        draft.title(),
        draft.description(),
        draft.address(),
        draft.keepPlace() ? place.latitude() : draft.latitude(),
        draft.keepPlace() ? place.longitude() : draft.longitude(),
        draft.territory(),
        copies,
        day(tip.sent().receivedAt()),
        false);
  }

  /** To the day: the exact time could tell who was there. */
  private Instant day(Instant at) {
    return at.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
  }

  /** Refusals at the fields of an input below that one. */
  private static <T> Decision<T> below(String field, Decision<T> decision) {
    return switch (decision) {
      case Decision.Accepted<T> accepted -> accepted;
      case Decision.Refused<T>(var refusals) ->
          Decision.refused(
              refusals.stream()
                  .map(each -> {
                    List<String> path = new ArrayList<>(List.of(field.split("\\.", -1)));
                    path.addAll(each.field());
                    return new Refusal(each.code(), path, each.arguments());
                  })
                  .toList());
    };
  }
}
