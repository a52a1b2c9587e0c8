import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import HtmlWebpackPlugin from 'html-webpack-plugin';

const root = dirname(fileURLToPath(import.meta.url));

/**
 * The page around the pane that a newcomer opens: a grid, the demo ledger and the simulated Excel. It is no part of
 * the add-in; the pane in its frame is the production bundle as webpack.config.js builds it.
 */
export default {
  mode: 'production',
  context: root,
  entry: './src/demo/index.tsx',
  output: { path: join(root, 'out/demo'), filename: 'demo.[contenthash:8].js', clean: true },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: 'swc-loader',
          options: {
            jsc: {
              target: 'es2022',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
            },
          },
        },
      },
      { test: /\.css$/, use: ['style-loader', 'css-loader'] },
      { test: /\.wasm$/, type: 'asset/resource' },
    ],
  },
  plugins: [new HtmlWebpackPlugin({ template: './src/demo/index.html' })],
  // The grid and the formula engine are large; this page never leaves the machine that built it.
  performance: { hints: false },
  cache: { type: 'filesystem', cacheDirectory: join(root, '.cache/webpack-demo') },
};
