package io.sunboard.sample;

import io.sunboard.problem.Filing;
import io.sunboard.problem.Hand;
import io.sunboard.problem.Problem;
import io.sunboard.problem.ProblemCommand;
import java.time.Instant;

/** Where a case is played: by the decider alone, or through the use cases. */
public interface Theatre {

  /** Puts it on file. */
  Problem file(Filing filing, Hand hand, Instant at);

  /** Takes a step, which nobody refuses. */
  Problem take(Problem problem, ProblemCommand command, Hand hand, Instant at);
}
