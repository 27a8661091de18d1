import '@asyncapi/react-component/styles/default.min.css';
import AsyncApiStandalone from '@asyncapi/react-component/browser/standalone/without-parser.js';
import schema from 'virtual:topics';
import './page.css';

AsyncApiStandalone.render({ schema, config: { show: { sidebar: true } } }, document.getElementById('topics')!);
