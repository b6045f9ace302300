# onrecord as a service: no root, nothing writable but /data. docker-compose.yml runs it beside Neo4j; alone:
#
#   docker build --tag onrecord .
#   docker run --rm --read-only --tmpfs /tmp --volume onrecord:/data --publish 127.0.0.1:8765:8765 onrecord
#
# The tag says what the base is, the digest is what is taken. It was copied from published build files, many of which
# name the two together: no registry could be asked where this was written. For a newer one, write here what
# `docker buildx imagetools inspect python:3.12-slim-bookworm` tells.
ARG PYTHON=python:3.12.14-slim-bookworm@sha256:0f5b26b9518d002b6173fd61daad821fa340635ebfec5bba471013f9ca114579

FROM ${PYTHON} AS build
# The uv that pyproject.toml asks for.
RUN pip install --no-cache-dir --disable-pip-version-check --root-user-action=ignore uv==0.13.9
ENV UV_PROJECT_ENVIRONMENT=/opt/onrecord \
    UV_PYTHON_DOWNLOADS=never \
    UV_COMPILE_BYTECODE=1 \
    UV_LINK_MODE=copy \
    UV_NO_CACHE=1
WORKDIR /src
# What changes seldom comes first: the locked packages, the language model among them.
COPY pyproject.toml uv.lock ./
RUN uv sync --locked --no-dev --group build --no-install-project
COPY README.md LICENSE ./
COPY api ./api
COPY graph ./graph
COPY loaders ./loaders
COPY queries ./queries
# Built with what is locked too, which then goes.
RUN uv sync --locked --no-dev --group build --no-editable --no-build-isolation-package onrecord
RUN uv sync --locked --no-dev --no-editable --no-build-isolation-package onrecord

FROM ${PYTHON}
RUN groupadd --gid 10001 onrecord \
    && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /data --shell /usr/sbin/nologin onrecord \
    && install --directory --owner=onrecord --group=onrecord /data /data/tmp
COPY --from=build /opt/onrecord /opt/onrecord
# Long exports are sorted in temporary files, which belong on a disk: /tmp is memory where the root is read-only.
ENV PATH=/opt/onrecord/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    ONRECORD_STORE=embedded:/data/graph.kgl \
    TMPDIR=/data/tmp
USER 10001:10001
WORKDIR /data
VOLUME /data
EXPOSE 8765
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 \
    CMD ["python", "-c", "import http.client, sys; asked = http.client.HTTPConnection('127.0.0.1', 8765, timeout=8); asked.request('GET', '/readyz'); sys.exit(asked.getresponse().status != 200)"]
ENTRYPOINT ["onrecord"]
# Inside of the container every address is its own; whoever publishes the port decides who reaches it. The name keeps
# pages of other sites from reaching it through a browser: add those that it is to be asked by.
CMD ["serve", "--host", "0.0.0.0", "--name", "localhost"]
