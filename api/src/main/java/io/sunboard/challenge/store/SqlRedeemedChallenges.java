package io.sunboard.challenge.store;

import static io.sunboard.platform.sql.Sql.bind;

import io.sunboard.challenge.app.RedeemedChallenges;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Redeemed challenges in PostgreSQL, by digest only. */
@Repository
class SqlRedeemedChallenges implements RedeemedChallenges {

  private final DatabaseClient db;

  SqlRedeemedChallenges(DatabaseClient db) {
    this.db = db;
  }

  @Override
  public Mono<Boolean> note(byte[] digest, Instant expires) {
    return bind(
            db.sql(
                """
                insert into redeemed_challenge (digest, expires_at) values ($1, $2)
                on conflict do nothing
                """),
            digest,
            expires)
        .fetch()
        .rowsUpdated()
        .map(rows -> rows > 0);
  }

  @Override
  public Mono<Void> forgetExpired(Instant now) {
    return bind(db.sql("delete from redeemed_challenge where expires_at < $1"), now).then();
  }
}
