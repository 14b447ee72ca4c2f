// starts telegram-test-api, from the folder where the peers are installed: node telegram_server.cjs PORT
const { join } = require("node:path");
const peer = require(join(process.cwd(), "node_modules", "telegram-test-api"));

const Server = peer.TelegramServer || peer.default || peer;
new Server({ host: "127.0.0.1", port: Number(process.argv[2]) }).start();
