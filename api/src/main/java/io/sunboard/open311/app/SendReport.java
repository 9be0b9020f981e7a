package io.sunboard.open311.app;

import io.sunboard.challenge.Pass;
import io.sunboard.exposure.Exposure;
import io.sunboard.exposure.app.ExposureReader;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.tip.IdempotencyKey;
import io.sunboard.tip.Tip;
import io.sunboard.tip.TipDraft;
import io.sunboard.tip.app.Submission;
import io.sunboard.tip.app.SubmitTip;
import io.sunboard.tip.app.TipReader;
import io.sunboard.tip.app.TipSecrets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Takes reports of other programs as tips, and tells the number under which they came to be public.
 * The token is made of the client's key, like the tracking code but for another purpose: it stands
 * in addresses, opens nothing, and leads to no code.
 */
@Service
public class SendReport {

  /** What was taken, and the token for it. */
  public record Taken(String token, Submission submission) {}

  private static final String PURPOSE = "open311 token";
  private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{26}");

  private final SubmitTip tips;
  private final TipReader reader;
  private final TipSecrets secrets;
  private final ReportTokens tokens;
  private final ExposureReader exposures;
  private final TransactionalOperator transaction;

  SendReport(
      SubmitTip tips,
      TipReader reader,
      TipSecrets secrets,
      ReportTokens tokens,
      ExposureReader exposures,
      TransactionalOperator transaction) {
    this.tips = tips;
    this.reader = reader;
    this.secrets = secrets;
    this.tokens = tokens;
    this.exposures = exposures;
    this.transaction = transaction;
  }

  /**
   * Takes it together with its token. A report that comes again under its key gets the same answer.
   */
  public Mono<Decision<Taken>> run(TipDraft draft, Pass pass) {
    Optional<IdempotencyKey> key = IdempotencyKey.parse(draft.idempotencyKey());
    if (key.isEmpty()) {
      return Mono.just(Decision.refused(Refusal.at("idempotencyKey", "IDEMPOTENCY_KEY_FORM")));
    }
    byte[] token = secrets.derive(PURPOSE, key.get());
    return transaction
        .execute(status ->
            take(draft, pass, token)
                .doOnNext(decision -> {
                  if (decision instanceof Decision.Refused<Taken>) {
                    status.setRollbackOnly();
                  }
                }))
        .single();
  }

  private Mono<Decision<Taken>> take(TipDraft draft, Pass pass, byte[] token) {
    return tips.run(draft, pass)
        .flatMap(decision ->
            switch (decision) {
              case Decision.Refused<Submission>(var refusals) ->
                  Mono.just(Decision.<Taken>refused(refusals));
              case Decision.Accepted<Submission>(Submission taken) -> keep(token, taken);
            });
  }

  private Mono<Decision<Taken>> keep(byte[] token, Submission taken) {
    return reader
        .byCode(taken.trackingCode())
        .flatMap(tip -> tokens.keep(secrets.hash(PURPOSE, token), tip.id()))
        .thenReturn(Decision.accepted(new Taken(HexFormat.of().formatHex(token), taken)));
  }

  /**
   * The number of the exposure that came of the report; an empty one as long as there is none for
   * everybody to see. No value for a token that is none.
   */
  public Mono<Optional<String>> number(String token) {
    return Mono.just(token)
        .filter(text -> TOKEN.matcher(text).matches())
        .flatMap(text -> tokens.tip(secrets.hash(PURPOSE, HexFormat.of().parseHex(text))))
        .flatMap(tip ->
            reader
                .byIds(List.of(tip))
                .next()
                .flatMap(this::number)
                .defaultIfEmpty(Optional.empty()));
  }

  private Mono<Optional<String>> number(Tip tip) {
    Tip.Course course = tip.course();
    return course == null
        ? Mono.empty()
        : exposures
            .ofProblems(List.of(course.problem()))
            .flatMap(found -> Mono.justOrEmpty(found.get(course.problem())))
            .filter(exposure -> exposure.isPublic() && !exposure.withdrawn())
            .map(Exposure::number)
            .map(Optional::of);
  }
}
