package io.sunboard.alert.graphql;

import graphql.schema.idl.RuntimeWiring;
import io.sunboard.alert.Alert;
import io.sunboard.alert.AlertFilter;
import io.sunboard.alert.AlertMessage;
import io.sunboard.alert.Delivery;
import io.sunboard.platform.graphql.Fields;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Fields of alerts and of their log. */
@Component
class AlertFields implements RuntimeWiringConfigurer {

  @Override
  public void configure(RuntimeWiring.Builder wiring) {
    wiring.type(
        "Alert",
        type -> {
          Map.<String, Function<AlertFilter, @Nullable Object>>of(
                  "topics", AlertFilter::topics,
                  "unit", AlertFilter::unit,
                  "category", AlertFilter::category,
                  "exposure", AlertFilter::exposure)
              .forEach((field, value) ->
                  type.dataFetcher(
                      field, Fields.of(Alert.class, alert -> value.apply(alert.filter()))));
          return type;
        });
    wiring.type(
        "AlertDelivery",
        type ->
            type.dataFetcher(
                "id", Fields.of(Delivery.class, each -> AlertMessage.name(each.message()))));
  }
}
