package io.sunboard.publication.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.sunboard.platform.Caller;
import io.sunboard.platform.graphql.Fields;
import io.sunboard.publication.NoticeParts;
import io.sunboard.publication.Publication;
import io.sunboard.publication.PublicationContent.Figure;
import io.sunboard.publication.PublicationStatus;
import io.sunboard.publication.PublicationWords;
import io.sunboard.publication.app.Publications.Sight;
import io.sunboard.publication.graphql.FigureViews.RowView;
import io.sunboard.publication.graphql.FigureViews.TableView;
import io.sunboard.shared.Actor;
import io.sunboard.shared.PersonalDataFound;
import io.sunboard.shared.StaffRole;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Fields of publications that are read off the object at once. */
@Component
class PublicationFields implements RuntimeWiringConfigurer {

  @Override
  public void configure(RuntimeWiring.Builder wiring) {
    wiring.type(
        "Publication",
        type ->
            type.dataFetcher("id", Fields.id(Publication.class, Publication::id))
                .dataFetcher(
                    "period", Fields.of(Publication.class, each -> each.coveredPeriod().code()))
                .dataFetcher(
                    "sections", Fields.of(Publication.class, each -> each.content().sections()))
                .dataFetcher(
                    "figures", Fields.of(Publication.class, each -> each.content().figures()))
                .dataFetcher(
                    "tables",
                    Fields.of(Publication.class, each -> FigureViews.tables(each.content())))
                .dataFetcher(
                    "sources", Fields.of(Publication.class, each -> each.content().sources()))
                .dataFetcher("basis", part(NoticeParts::basis))
                .dataFetcher("next", part(NoticeParts::next))
                .dataFetcher("day", part(NoticeParts::day))
                .dataFetcher("salient", part(NoticeParts::salient))
                .dataFetcher("followUp", part(NoticeParts::followUp))
                .dataFetcher("statements", part(NoticeParts::statements))
                .dataFetcher("annexes", part(NoticeParts::annexes))
                .dataFetcher("signature", part(NoticeParts::signature))
                .dataFetcher("absentParts", part(NoticeParts::absent))
                .dataFetcher("majorProblems", part(NoticeParts::major))
                .dataFetcher(
                    "correctionReason",
                    Fields.of(Publication.class, each -> each.edition().reason()))
                .dataFetcher(
                    "supersededAt",
                    Fields.of(Publication.class, each -> each.edition().supersededAt()))
                .dataFetcher(
                    "withdrawal", Fields.of(Publication.class, each -> each.edition().withdrawal()))
                .dataFetcher("releaseAt", PublicationFields::releaseAt)
                .dataFetcher("personalData", PublicationFields::personalData)
                .dataFetcher(
                    "viewerCanCheck",
                    may((each, viewer) ->
                        viewer.has(StaffRole.PUBLISHER)
                            && each.status() == PublicationStatus.DRAFTED
                            && !viewer.id().equals(each.draftedBy())))
                .dataFetcher(
                    "viewerCanSign",
                    may((each, viewer) ->
                        viewer.has(StaffRole.LEADER) && each.status() == PublicationStatus.CHECKED))
                .dataFetcher(
                    "viewerCanRelease",
                    may((each, viewer) ->
                        viewer.has(StaffRole.PUBLISHER)
                            && each.status() == PublicationStatus.SIGNED
                            && !each.edition().timed()
                            && !viewer.id().equals(each.draftedBy())))
                .dataFetcher(
                    "viewerCanCorrect",
                    may((each, viewer) ->
                        viewer.has(StaffRole.PUBLISHER)
                            && each.status() == PublicationStatus.RELEASED
                            && each.edition().supersededAt() == null))
                .dataFetcher(
                    "viewerCanWithdraw",
                    may((each, viewer) ->
                        viewer.hasAny(StaffRole.PUBLISHER, StaffRole.LEADER)
                            && each.status() != PublicationStatus.WITHDRAWN)));
    wiring.type(
        "Figure",
        type ->
            type.dataFetcher("label", Fields.text(Figure.class, Figure::label))
                .dataFetcher("unit", Fields.text(Figure.class, Figure::unit)));
    wiring.type(
        "FigureTable",
        type ->
            type.dataFetcher("code", Fields.of(TableView.class, view -> view.table().code()))
                .dataFetcher("title", Fields.text(TableView.class, view -> view.table().title()))
                .dataFetcher("note", Fields.text(TableView.class, view -> view.table().note()))
                .dataFetcher("whole", Fields.of(TableView.class, view -> view.table().whole()))
                .dataFetcher("rows", Fields.of(TableView.class, TableView::rows)));
    wiring.type(
        "FigureRow",
        type ->
            type.dataFetcher("label", Fields.text(RowView.class, view -> view.row().label()))
                .dataFetcher("count", Fields.of(RowView.class, view -> view.row().count()))
                .dataFetcher("share", Fields.of(RowView.class, RowView::share))
                .dataFetcher("change", Fields.of(RowView.class, view -> view.row().change()))
                .dataFetcher(
                    "printedShare", Fields.of(RowView.class, view -> view.row().printedShare())));
  }

  private static DataFetcher<Object> part(Function<NoticeParts, @Nullable Object> part) {
    return Fields.of(Publication.class, each -> part.apply(each.content().notice()));
  }

  /** When it goes out is for the office to know. */
  private static @Nullable Object releaseAt(DataFetchingEnvironment environment) {
    Publication publication = Objects.requireNonNull(environment.<Publication>getSource());
    return Sight.of(viewer(environment)) == Sight.OFFICE ? publication.releaseAt() : null;
  }

  private static @Nullable Object personalData(DataFetchingEnvironment environment) {
    Publication publication = Objects.requireNonNull(environment.<Publication>getSource());
    return Sight.of(viewer(environment)) == Sight.OFFICE
        ? PersonalDataFound.in(PublicationWords.of(publication.title(), publication.content()))
        : null;
  }

  private static DataFetcher<Object> may(BiPredicate<Publication, Actor> condition) {
    return environment ->
        condition.test(
            Objects.requireNonNull(environment.<Publication>getSource()), viewer(environment));
  }

  private static Actor viewer(DataFetchingEnvironment environment) {
    return environment.getGraphQlContext().getOrDefault(Caller.KEY, Actor.anonymous());
  }
}
