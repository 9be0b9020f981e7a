package io.sunboard.services.server;

import io.sunboard.services.DataFolder;
import io.sunboard.services.Distribution;
import io.sunboard.services.Endpoints;
import io.sunboard.services.Progress;
import io.sunboard.services.ServicesConfig;
import io.sunboard.services.Toolbox;
import io.sunboard.services.process.Children;
import io.sunboard.services.process.Privileges;

/** What every server is given to live on. */
public record Host(
    ServicesConfig config,
    Endpoints endpoints,
    DataFolder data,
    Distribution distribution,
    Toolbox toolbox,
    Children children,
    Privileges privileges,
    Progress progress) {

  /** For servers that keep everything in this folder. */
  public static Host of(ServicesConfig config, DataFolder data, Progress progress) {
    Privileges privileges = Privileges.here();
    Distribution distribution = Distribution.find();
    return new Host(
        config,
        Endpoints.of(config.ports(), config.services()),
        data,
        distribution,
        new Toolbox(distribution),
        new Children(data.pidFiles(), data.logs(), privileges),
        privileges,
        progress);
  }
}
