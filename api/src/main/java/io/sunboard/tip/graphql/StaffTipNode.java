package io.sunboard.tip.graphql;

import io.sunboard.platform.relay.NodeClass;
import io.sunboard.tip.app.StaffTip;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the schema's {@code TipReport} is made of. */
@Configuration(proxyBeanMethods = false)
class StaffTipNode {

  @Bean
  NodeClass tipReportNodeClass() {
    return new NodeClass(StaffTip.class, "TipReport");
  }
}
