# Hearsay as it is published, on Node's own image: packed here, then installed with the versions of the lock file and nothing of the workshop.

FROM node:24.21.0-bookworm-slim AS pack
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm pack --silent --pack-destination /tmp \
  && mkdir /hearsay \
  && tar --extract --gzip --strip-components=1 --directory /hearsay --file /tmp/hearsay-*.tgz \
  && cp package-lock.json /hearsay/ \
  && cd /hearsay \
  && npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24.21.0-bookworm-slim
COPY --from=pack /hearsay /opt/hearsay
# Where a file is kept that nobody names a place for: a volume, with a ledger of SQLite.
RUN ln -s /opt/hearsay/bin/hearsay.cjs /usr/local/bin/hearsay && install --directory --owner=node /data
WORKDIR /data
USER node
ENV NODE_ENV=production
EXPOSE 4000 9464
ENTRYPOINT ["hearsay"]
CMD ["serve"]
