package io.sunboard.platform;

import io.sunboard.shared.Actor;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers {@code viewer}. */
@Controller
class ViewerController {

  @QueryMapping
  Viewer viewer(Actor actor) {
    return Viewer.of(actor);
  }
}
